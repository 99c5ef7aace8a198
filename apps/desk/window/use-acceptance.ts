import { acceptCase } from '#contract/cases.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { useWords } from '../lang/Lang.tsx'
import { type Failure, useCommand } from '../server/use-command.ts'
import type { Decided } from './desk-service.ts'
import { toSend } from './use-findings.ts'
import { useOutcome } from './use-outcome.ts'

interface Acceptance {
  readonly run: () => Promise<void>
  readonly isBusy: boolean
  readonly failure: Failure | null
}

/** Accepting what stands in front of the window. */
export function useAcceptance({ current, view, findings, collection, target, calling }: Decided): Acceptance {
  const say = useWords()
  const command = useCommand(acceptCase)
  const keepOutcome = useOutcome()
  async function run(): Promise<void> {
    const { choice } = collection
    if (choice === undefined) return
    const body = {
      ticketId: current.id,
      preApplicationId: view.id,
      findings: toSend(findings.list),
      collection: choice,
      ...(target === undefined ? {} : { target }),
    }
    const reply = await command.send({ body })
    await keepOutcome(reply)
    if (reply !== undefined) calling.say(`${say(outcomeTexts.accepted)} ${reply.number}`)
  }
  return { run, isBusy: command.isBusy, failure: command.failure }
}
