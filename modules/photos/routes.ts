import { addPhoto as addPhotoEndpoint, getPhoto } from '#contract/intake.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { addPhoto } from './commands/add-photo.ts'
import { openPhoto } from './queries.ts'

export function photoRoutes(host: HttpHost): void {
  host.command(addPhotoEndpoint, { as: ['kiosk'], verb: 'photo.add' }, (act, { body }) => addPhoto(act, body))
  host.query(getPhoto, { as: ['staff'], verb: 'photo.read' }, (reading, { params }) =>
    openPhoto(reading, params.photoId),
  )
}
