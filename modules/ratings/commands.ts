import type { CaseKey, Grade, RatingReason } from '#contract/citizen.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { runPublicAct } from '#platform/command/run.ts'
import type { Visit } from '#platform/http/host.ts'
import { decideRating } from './rules/index.ts'
import { findInvitation, insertRating } from './store.ts'

/** What a case number and its code open; the module that owns cases gives it. */
export interface RatingDeps {
  /** Undefined whichever part is wrong; it counts wrong guesses in the act's own transaction. */
  openCaseByKey(act: PublicAct, key: CaseKey): Promise<{ readonly hallId: string; readonly id: string } | undefined>
}

type BeforeReason = 'staff-device' | 'case-or-code-unknown'

/**
 * Before the write begins: nobody rates from a browser of the staff (GB/T 39735-2020: staff take no part in a rating),
 * and a wrong code is counted in a transaction that stands, so that this door cannot be tried more often than others.
 */
export async function admitRater(
  { openCaseByKey }: RatingDeps,
  { tools, carries }: Visit,
  { number, code }: CaseKey,
): Promise<Decision<undefined, BeforeReason>> {
  if (await carries('staff')) return refused('staff-device')
  const opened = await runPublicAct(tools, (act) => openCaseByKey(act, { number, code }))
  return opened === undefined ? refused('case-or-code-unknown') : accepted(undefined)
}

/** Rates one finished service, once. Neither grade nor text leaves a trace outside the sealed row. */
export async function rateService(
  { openCaseByKey }: RatingDeps,
  act: PublicAct,
  { number, code, grade, text }: CaseKey & { grade: Grade; text?: string | undefined },
): Promise<Decision<{ ratedAt: string }, RatingReason | 'case-or-code-unknown'>> {
  const { tx, at, tools } = act
  const opened = await openCaseByKey(act, { number, code })
  if (opened === undefined) return refused('case-or-code-unknown')
  const { hallId, id: caseId } = opened
  const decision = decideRating(await findInvitation(tx, { hallId, caseId }), at)
  if (!decision.ok) return decision
  const invitationId = decision.value.id
  const given = await insertRating({ tx, cipher: tools.cipher }, { hallId, invitationId, grade, text, at })
  if (!given) return refused('already-rated')
  await act.record({ hallId, act: 'rating.give', objectKind: 'rating', objectId: invitationId })
  await act.announce(hallId, 'ratings')
  return accepted({ ratedAt: at })
}
