import { type AcceptCase, acceptCase } from '#contract/cases.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { useWords } from '../lang/Lang.tsx'
import { type Failure, useCommand } from '../server/use-command.ts'
import type { Decided } from './desk-service.ts'
import { toSend } from './use-findings.ts'
import { useOutcome } from './use-outcome.ts'

export interface Acceptance {
  /** With the promise where papers come later; says whether it was accepted. */
  readonly run: (commitment?: AcceptCase['commitment']) => Promise<boolean>
  readonly isBusy: boolean
  readonly failure: Failure | null
}

/** Accepting what stands in front of the window. */
export function useAcceptance({ current, view, findings, collection, target, calling }: Decided): Acceptance {
  const say = useWords()
  const command = useCommand(acceptCase)
  const keepOutcome = useOutcome()
  async function run(commitment?: AcceptCase['commitment']): Promise<boolean> {
    const { choice } = collection
    if (choice === undefined) return false
    const body = {
      ticketId: current.id,
      preApplicationId: view.id,
      findings: toSend(findings.list),
      collection: choice,
      ...(target === undefined ? {} : { target }),
      ...(commitment === undefined ? {} : { commitment }),
    }
    const reply = await command.send({ body })
    await keepOutcome(reply)
    if (reply !== undefined) calling.say(`${say(outcomeTexts.accepted)} ${reply.number}`)
    return reply !== undefined
  }
  return { run, isBusy: command.isBusy, failure: command.failure }
}
