import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { restoreBlock } from '../store/deferrals.ts'
import { staffIdOf } from './open-case.ts'

/** 信用修复: somebody may promise papers again. Twice is refused: the first reason stands. */
export async function restoreDeferral(
  act: Act,
  { blockId, note }: { blockId: string; note: string },
): Promise<Decision<{ restored: true }, 'not-found'>> {
  const restored = await restoreBlock(act.tx, {
    scope: act.scope,
    id: blockId,
    staffId: staffIdOf(act),
    note,
    at: act.at,
  })
  if (restored === undefined) return refused('not-found')
  const { hallId, caseId } = restored
  await act.record({ hallId, act: 'deferral.restore', objectKind: 'case', objectId: caseId })
  await act.announce(hallId, 'cases')
  return accepted({ restored: true })
}
