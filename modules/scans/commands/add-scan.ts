import type { ScanSource } from '#contract/uploads.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import type { Uploader } from '#modules/uploads/public.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { putFile } from '#platform/files/file-store.ts'
import { insertScan } from '../store.ts'
import type { DrawnScan } from './draw-scan.ts'

interface NewScan {
  readonly uploader: Uploader
  readonly source: ScanSource
  readonly drawn: DrawnScan
}

/** Keeps the picture we drew, never the upload. */
export async function addScan(
  { tools, tx, at, record }: PublicAct,
  { uploader, source, drawn: { content, width, height } }: NewScan,
): Promise<Decision<{ scanId: string; width: number; height: number }, never>> {
  const { hallId } = uploader
  const scanId = tools.ids.next()
  const sha256 = await putFile({ tx, cipher: tools.cipher, at }, { hallId, mediaType: 'image/jpeg', content })
  await insertScan(tx, { scan: { id: scanId, sha256, width, height, source }, uploader, at })
  await record({ hallId, act: 'scan.add', objectKind: 'scan', objectId: scanId, facts: { source } })
  return accepted({ scanId, width, height })
}
