import { addPhotoByPhone, addPhoto as addPhotoEndpoint, getPhoto } from '#contract/uploads.ts'
import { accepted } from '#kernel/result.ts'
import { admitPhone, phoneUploader, type UploadDeps, uploaderOf } from '#modules/uploads/public.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { addPhoto } from './commands/add-photo.ts'
import { type DrawnPhoto, drawPhoto } from './commands/draw-photo.ts'
import { openPhoto } from './queries.ts'

export function photoRoutes(host: HttpHost, deps: UploadDeps): void {
  host.command(
    addPhotoEndpoint,
    { as: ['kiosk', 'staff'], verb: 'photo.add' },
    async (act, _input, drawn: DrawnPhoto) => {
      const uploader = uploaderOf(act)
      return uploader.ok ? addPhoto(act, uploader.value, drawn) : uploader
    },
    { before: ({ tools }, { body, query }) => drawPhoto(tools, { upload: body, profile: query.profile }) },
  )
  host.publicCommand(
    addPhotoByPhone,
    async (act, { params }, drawn: DrawnPhoto) => {
      const { uploader, uploadToken } = phoneUploader(act, params.hallId)
      const added = await addPhoto(act, uploader, drawn)
      return added.ok ? accepted({ ...added.value, uploadToken }) : added
    },
    {
      perMinute: deps.perMinute,
      before: async ({ tools }, { body, query, params }) => {
        const admitted = admitPhone(deps, params.hallId)
        return admitted.ok ? drawPhoto(tools, { upload: body, profile: query.profile }) : admitted
      },
    },
  )
  host.query(getPhoto, { as: ['staff'], verb: 'photo.read' }, (reading, { params }) =>
    openPhoto(reading, params.photoId),
  )
}
