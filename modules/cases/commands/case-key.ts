import { timingSafeEqual } from 'node:crypto'
import type { CaseKey } from '#contract/citizen.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runPublicAct } from '#platform/command/run.ts'
import { decideGuess } from '../rules/index.ts'
import { type CaseRecord, getCaseRecord } from '../store/case-files.ts'
import { lockCaseKey, saveGuess } from '../store/case-keys.ts'

/** Counting a wrong guess must outlive the refusal, so the key is tried in a transaction of its own. */
export function openCase(tools: Tools, key: CaseKey): Promise<CaseRecord | undefined> {
  return runPublicAct(tools, (act) => openCaseByKey(act, key))
}

/**
 * Opens a case by number and code. A wrong guess is counted here, so the caller's transaction must keep what was written
 * even when it refuses. Undefined whichever part is wrong; the trail of the case's hall says which.
 */
export async function openCaseByKey(act: PublicAct, { number, code }: CaseKey): Promise<CaseRecord | undefined> {
  const key = await lockCaseKey({ tx: act.tx, cipher: act.tools.cipher }, number.toUpperCase())
  if (key === undefined) return undefined
  const right = timingSafeEqual(Buffer.from(key.code), Buffer.from(code))
  const outcome = decideGuess({ before: key, right, at: act.at })
  if (outcome.failures !== key.failures || outcome.lockedUntil !== key.lockedUntil) {
    await saveGuess(act.tx, { ...key, failures: outcome.failures, lockedUntil: outcome.lockedUntil })
  }
  const { hallId, caseId } = key
  if (outcome.open) return getCaseRecord(act.tx, { hallId, id: caseId })
  const object = { hallId, objectKind: 'case', objectId: caseId }
  await act.record({ ...object, act: 'case.key-refused', outcome: 'refused', reason: outcome.why })
  const shut = outcome.why === 'wrong-code' && outcome.lockedUntil !== null
  if (shut) await act.record({ ...object, act: 'case.key-locked', facts: { until: outcome.lockedUntil } })
  return undefined
}
