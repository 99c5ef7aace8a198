import { filePreApplication as fileEndpoint, getPreApplication } from '#contract/intake.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { filePreApplication, type IntakeDeps } from './commands.ts'
import { readPreApplication } from './queries.ts'

export function intakeRoutes(host: HttpHost, deps: IntakeDeps): void {
  host.command(fileEndpoint, { as: ['kiosk'], verb: 'pre-application.file' }, (act, { body }) =>
    filePreApplication(deps, act, body),
  )
  host.query(getPreApplication, { as: ['staff'], verb: 'pre-application.read' }, (reading, { params }) =>
    readPreApplication(reading, params.preApplicationId),
  )
}
