import sharp from 'sharp'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { findFile } from '#platform/files/file-store.ts'
import { findScanInScope } from './store.ts'

/** Large enough to tell a household register from a passport, too small to read a number off it. */
const thumb = { edge: 320, quality: 60 } as const

/** The scan for a member of staff, whole or small; the look is recorded before the picture is opened. */
export async function openScan(
  reading: Reading,
  { scanId, size }: { scanId: string; size: 'full' | 'thumb' },
): Promise<Decision<{ content: Buffer; fileName: string }, 'not-found'>> {
  const { principal, scope, db, tools } = reading
  const staffId = principal.kind === 'staff' ? principal.staffId : null
  const scan = await findScanInScope(db, { scope, id: scanId, staffId })
  if (scan === undefined) return refused('not-found')
  const { hallId, id } = scan
  await reading.record({ hallId, act: 'scan.open', objectKind: 'scan', objectId: id, facts: { size } })
  const file = await findFile({ db, cipher: tools.cipher }, scan)
  if (file === undefined) throw new Error(`scan ${id} has no file`)
  const { content } = file
  if (size === 'full') return accepted({ content, fileName: `scan-${id}.jpg` })
  return accepted({ content: await shrink(content), fileName: `scan-${id}-thumb.jpg` })
}

/** Ours already: what is stored was drawn by us. */
function shrink(content: Buffer): Promise<Buffer> {
  return sharp(content).resize(thumb.edge, thumb.edge, { fit: 'inside' }).jpeg({ quality: thumb.quality }).toBuffer()
}
