import type { AnswerReason } from '#contract/sources.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import type { Doors } from '../jobs/ask-source.ts'
import { isSigned } from '../jobs/signature.ts'
import { readAnswer } from '../rules/index.ts'
import { findCheck, lockCheck } from '../store/checks.ts'
import { appendStep } from '../store/steps.ts'
import { keepAnswer } from './keep-answer.ts'

export interface Letter {
  readonly checkId: string
  readonly body: string
  readonly at: string | undefined
  readonly signature: string | undefined
}

/**
 * What a source posts after it took a question. Without its own signature nothing is read and nothing is written; whoever
 * guesses at ids learns nothing. A signed letter that is no answer is noted as a failed try while the question is open.
 */
export async function takeAnswer(
  { doors }: { doors: Doors },
  tools: Tools,
  { checkId, body, at, signature }: Letter,
): Promise<Decision<null, AnswerReason>> {
  const found = await findCheck(tools.db, checkId)
  const secret = found === undefined ? undefined : doors[found.source]?.secret
  const nowMs = tools.clock.now().epochMilliseconds
  if (found === undefined || secret === undefined || !isSigned({ secret, body }, { at, signature, nowMs })) {
    tools.log.warn({ check: checkId }, 'an answer was not signed by its source')
    return refused('answer-not-signed')
  }
  const answer = readAnswer(body, checkId)
  await runSystemAct(tools, 'sources.answer', async (act) => {
    const check = await lockCheck(act.tx, found)
    if (check === undefined) return
    if (typeof answer !== 'string') {
      await keepAnswer(act, check, answer)
      return
    }
    if (check.state === 'requested') await appendStep(act.tx, check, { kind: 'failed', at: act.at, word: answer })
  })
  return typeof answer === 'string' ? refused('answer-not-readable') : accepted(null)
}
