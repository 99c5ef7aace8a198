import { addScanByPhone, addScan as addScanEndpoint, getScan } from '#contract/uploads.ts'
import { accepted } from '#kernel/result.ts'
import { admitPhone, phoneUploader, type UploadDeps, uploaderOf } from '#modules/uploads/public.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { addScan } from './commands/add-scan.ts'
import { type DrawnScan, drawScan } from './commands/draw-scan.ts'
import { openScan } from './queries.ts'

export function scanRoutes(host: HttpHost, deps: UploadDeps): void {
  host.command(
    addScanEndpoint,
    { as: ['kiosk', 'staff'], verb: 'scan.add' },
    async (act, { query }, drawn: DrawnScan) => {
      const uploader = uploaderOf(act)
      return uploader.ok ? addScan(act, { uploader: uploader.value, source: query.source, drawn }) : uploader
    },
    { before: (_visit, { body }) => drawScan(body) },
  )
  host.publicCommand(
    addScanByPhone,
    async (act, { params, query }, drawn: DrawnScan) => {
      const { uploader, uploadToken } = phoneUploader(act, params.hallId)
      const added = await addScan(act, { uploader, source: query.source, drawn })
      return added.ok ? accepted({ ...added.value, uploadToken }) : added
    },
    {
      perMinute: deps.perMinute,
      before: async (_visit, { body, params }) => {
        const admitted = admitPhone(deps, params.hallId)
        return admitted.ok ? drawScan(body) : admitted
      },
    },
  )
  host.query(getScan, { as: ['staff'], verb: 'scan.read' }, (reading, { params, query }) =>
    openScan(reading, { scanId: params.scanId, size: query.size }),
  )
}
