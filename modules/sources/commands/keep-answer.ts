import type { PublicAct } from '#platform/command/act.ts'
import { type Answer, decideAnswer } from '../rules/index.ts'
import { type CheckRecord, saveCheck } from '../store/checks.ts'
import { appendStep, listAnswers } from '../store/steps.ts'

/** Keeps what a source has said; the caller holds the lock of the check and has seen the signature. */
export async function keepAnswer(act: PublicAct, check: CheckRecord, answer: Answer): Promise<void> {
  const { hallId, id } = check
  const known = (await listAnswers(act.tx, { hallId, ids: [id] })).get(id) ?? []
  const outcome = decideAnswer({ answers: known, answer })
  if (outcome === undefined) return
  const { state } = outcome
  await saveCheck(act.tx, check, { state, tries: check.tries, dueAt: null, answeredAt: check.answeredAt ?? act.at })
  await appendStep(act.tx, check, { kind: 'answered', at: act.at, answer })
  const facts = { state, source: check.source, preApplicationId: check.preApplicationId }
  await act.record({ hallId, act: 'source.answer', objectKind: 'source-check', objectId: id, facts })
  await act.announce(hallId, 'sources')
}
