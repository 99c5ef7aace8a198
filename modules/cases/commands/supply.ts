import type { CaseDetail, CaseReason } from '#contract/cases.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { decideSupply, openPause } from '../rules/index.ts'
import { endDeferral, insertBlock } from '../store/deferrals.ts'
import { type CaseInput, takeStep } from './decide-case.ts'
import type { CaseDeps } from './deps.ts'

type Supplied = Promise<Decision<CaseDetail, CaseReason | 'not-found'>>

/**
 * 补交: a promised paper has come, and the day of its arrival counts. One that proves false is not taken: the paper is owed
 * still, and the person promises nothing more until it is restored (RULES §2.1, 8).
 */
export function supplyPaper(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ material: string; isFalse: boolean; note?: string | undefined }>,
): Supplied {
  const { material, isFalse } = body
  if (isFalse && body.note === undefined) return Promise.resolve(refused('reason-required', { field: 'note' }))
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'supply',
    kind: isFalse ? 'promise-broken' : 'supplied',
    note: body.note ?? null,
    facts: { material },
    // Waited for a second time (中止): the clocks run again when the last paper is there.
    time: ({ findings }, lapses) => {
      const supplied = decideSupply({ findings, material })
      const ends = !isFalse && supplied.ok && supplied.value.isComplete && openPause(lapses)?.ground === 'supply'
      return accepted(ends ? { to: hallDate(act.now).toString() } : ({} as Record<string, string>))
    },
    papers: ({ findings }) => {
      const decision = decideSupply({ findings, material })
      if (!decision.ok) return decision
      return accepted(isFalse ? findings : decision.value.findings)
    },
    save: async ({ hallId, id: caseId, personId, clocks }) => {
      const key = { hallId, caseId, at: act.at }
      if (isFalse) {
        await endDeferral(act.tx, { ...key, outcome: 'false' })
        await insertBlock(act.tx, { ...key, id: act.tools.ids.next(), personId, why: 'false' })
        return
      }
      const isOwed = clocks.some(({ kind, standing }) => kind === 'supply' && standing !== 'ended')
      if (!isOwed) await endDeferral(act.tx, { ...key, outcome: 'kept' })
    },
  })
}
