import { UploadKind } from '#contract/uploads.ts'
import { formatInstant } from '#kernel/clock.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { dropFile } from '#platform/files/file-store.ts'
import { uploadLifeHours } from './rules/index.ts'
import { deleteOldUnclaimed } from './store.ts'

/** So many in one transaction: a sweep never holds locks for long. */
const batch = 100

/** Deletes what nothing claimed within its 24 hours. The trail gets one line a hall and batch, with the count. */
export async function sweepUploads(tools: Tools): Promise<void> {
  for (const kind of UploadKind.options) {
    let swept = batch
    while (swept === batch) swept = await runSystemAct(tools, 'uploads.sweep', (act) => sweep(act, kind))
  }
}

async function sweep(act: PublicAct, kind: UploadKind): Promise<number> {
  const addedBefore = formatInstant(act.now.subtract({ hours: uploadLifeHours }))
  const files = await deleteOldUnclaimed(act.tx, { kind, addedBefore, limit: batch })
  for (const file of files) await dropFile(act.tx, file)
  for (const [hallId, ofHall] of Map.groupBy(files, (file) => file.hallId)) {
    await act.record({
      hallId,
      act: `${kind}.sweep`,
      objectKind: 'hall',
      objectId: hallId,
      facts: { count: ofHall.length },
    })
  }
  return files.length
}
