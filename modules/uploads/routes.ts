import { discardUploads as discardUploadsEndpoint } from '#contract/uploads.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { discardUploads } from './commands/discard-uploads.ts'

export function uploadRoutes(host: HttpHost): void {
  host.command(discardUploadsEndpoint, { as: ['kiosk'], verb: 'scan.add' }, (act, { body }) =>
    discardUploads(act, body),
  )
}
