import type { CaseKey } from '#contract/citizen.ts'
import { timingSafeEqual } from 'node:crypto'
import type { PublicAct } from '#platform/command/act.ts'
import { decideGuess } from '../rules/index.ts'
import { type CaseRecord, getCaseRecord } from '../store/case-files.ts'
import { lockCaseKey, saveGuess } from '../store/case-keys.ts'

/**
 * Opens a case by number and code. A wrong guess is counted here, so the caller's transaction must keep what was written
 * even when it refuses. Undefined whichever part is wrong.
 */
export async function openCaseByKey(act: PublicAct, { number, code }: CaseKey): Promise<CaseRecord | undefined> {
  const key = await lockCaseKey({ tx: act.tx, cipher: act.tools.cipher }, number.toUpperCase())
  if (key === undefined) return undefined
  const right = timingSafeEqual(Buffer.from(key.code), Buffer.from(code))
  const outcome = decideGuess({ before: key, right, at: act.at })
  if (outcome.failures !== key.failures || outcome.lockedUntil !== key.lockedUntil) {
    await saveGuess(act.tx, { ...key, failures: outcome.failures, lockedUntil: outcome.lockedUntil })
  }
  if (!outcome.open) return undefined
  return getCaseRecord(act.tx, { hallId: key.hallId, id: key.caseId })
}
