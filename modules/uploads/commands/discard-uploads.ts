import type { UploadKind } from '#contract/uploads.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { dropFile } from '#platform/files/file-store.ts'
import { deleteUnclaimed } from '../store.ts'

/**
 * A session at a kiosk ended without an application: what it uploaded goes at once. Only this device's own and only what
 * nothing claimed; other ids are passed over in silence.
 */
export async function discardUploads(
  act: Act,
  { photoIds, scanIds }: { photoIds: readonly string[]; scanIds: readonly string[] },
): Promise<Decision<Record<never, never>, 'not-allowed'>> {
  const { principal } = act
  if (principal.kind !== 'device') return refused('not-allowed')
  const { hallId, deviceId } = principal
  const photos = await discard(act, { kind: 'photo', hallId, deviceId, ids: photoIds })
  const scans = await discard(act, { kind: 'scan', hallId, deviceId, ids: scanIds })
  if (photos + scans > 0) {
    const facts = { photos, scans }
    await act.record({ hallId, act: 'upload.discard', objectKind: 'device', objectId: deviceId, facts })
  }
  return accepted({})
}

async function discard(
  { tx }: Act,
  given: { kind: UploadKind; hallId: string; deviceId: string; ids: readonly string[] },
): Promise<number> {
  const files = await deleteUnclaimed(tx, given)
  for (const file of files) await dropFile(tx, file)
  return files.length
}
