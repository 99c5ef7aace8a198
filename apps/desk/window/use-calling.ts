import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallInput } from '#contract/endpoint.ts'
import {
  callNext,
  finishAndCallNext,
  finishService,
  leaveWindow,
  listWindows,
  recallTicket,
  skipTicket,
  startService,
  type TicketMayAct,
  type WindowDesk,
} from '#contract/tickets.ts'
import { windowTexts } from '#texts/desk/window.ts'
import type { Text } from '#texts/lang.ts'
import { ticketReasonSentence } from '#texts/refusal-texts-tickets.ts'
import { useLang, useWords } from '../lang/Lang.tsx'
import { type Command, type Failure, useCommand } from '../server/use-command.ts'
import type { DeskAct } from './desk-act.ts'
import { deskKey } from './desk-key.ts'
import { type Shortcut, useShortcuts } from './use-shortcuts.ts'

export interface Calling {
  readonly callNext: DeskAct
  readonly recall: DeskAct
  readonly start: DeskAct
  readonly skip: DeskAct
  readonly finish: DeskAct
  readonly leave: DeskAct
  readonly failure: Failure | null
  /** What the last key or press did, for who does not see it. */
  readonly said: string
  readonly say: (sentence: string) => void
}

type TicketCommand = Command<typeof recallTicket>

/** Everything that is done with tickets at this window, with the reason why it may not be done now. */
export function useCalling(desk: WindowDesk): Calling {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const next = useCommand(callNext)
  const again = useCommand(recallTicket)
  const begin = useCommand(startService)
  const pass = useCommand(skipTicket)
  const end = useCommand(finishService)
  const turn = useCommand(finishAndCallNext)
  const leaving = useCommand(leaveWindow)
  const { current, number } = desk

  function why(may: TicketMayAct | undefined): string | undefined {
    if (may === undefined) return say(windowTexts.noTicket)
    return may.ok ? undefined : ticketReasonSentence(may.reason, lang)
  }
  function show(reply: WindowDesk | undefined): WindowDesk | undefined {
    if (reply === undefined) void queries.invalidateQueries({ queryKey: deskKey(number) })
    else queries.setQueryData(deskKey(number), reply)
    return reply
  }
  async function call(): Promise<void> {
    const reply = show(await next.send({ params: { window: number }, body: {} }))
    if (reply?.current) setSaid(say(windowTexts.saidCalled(reply.current.number)))
  }
  /** One press from the outcome to the next person. */
  async function finishAndCall(): Promise<void> {
    if (current === null) return
    const reply = show(await turn.send({ params: { ticketId: current.id }, body: {} }))
    if (reply === undefined) return
    const then = reply.current === null ? windowTexts.saidNobodyWaits : windowTexts.saidCalled(reply.current.number)
    setSaid(`${say(windowTexts.saidFinished(current.number))} ${say(then)}`)
  }
  function onTicket(command: TicketCommand, done: (ticket: string) => Text) {
    return async () => {
      if (current === null) return
      const input: CallInput<typeof recallTicket> = { params: { ticketId: current.id }, body: {} }
      if (show(await command.send(input)) !== undefined) setSaid(say(done(current.number)))
    }
  }
  async function leave(): Promise<void> {
    await leaving.send({ params: { window: number } })
    await queries.invalidateQueries({ queryKey: [listWindows.name] })
  }

  const isServing = current?.state === 'serving'
  const past = say(windowTexts.personIsHere)
  const callNextAct = {
    label: windowTexts.callNext,
    key: 'F2',
    refused: why(desk.may.callNext),
    isBusy: next.isBusy,
    run: call,
  } as const satisfies DeskAct
  const acts = {
    // Whoever has an outcome leaves with the same press that calls the next.
    callNext:
      current?.may.finish.ok === true
        ? {
            ...callNextAct,
            label: windowTexts.finishAndCall,
            refused: undefined,
            isBusy: turn.isBusy,
            run: finishAndCall,
          }
        : callNextAct,
    recall: {
      label: windowTexts.recall,
      refused: isServing ? past : why(current?.may.recall),
      isBusy: again.isBusy,
      run: onTicket(again, windowTexts.saidRecalled),
    },
    start: {
      label: windowTexts.start,
      key: 'F4',
      refused: isServing ? say(windowTexts.hasStarted) : why(current?.may.start),
      isBusy: begin.isBusy,
      run: onTicket(begin, windowTexts.saidStarted),
    },
    skip: {
      label: windowTexts.skip,
      refused: isServing ? past : why(current?.may.skip),
      isBusy: pass.isBusy,
      run: onTicket(pass, windowTexts.saidSkipped),
    },
    finish: {
      label: windowTexts.finish,
      key: 'F9',
      refused: current?.state === 'called' ? say(windowTexts.startFirst) : why(current?.may.finish),
      isBusy: end.isBusy,
      run: onTicket(end, windowTexts.saidFinished),
    },
    leave: { label: windowTexts.leave, refused: why(desk.may.leave), isBusy: leaving.isBusy, run: leave },
  } as const satisfies Record<string, DeskAct>

  useShortcuts([acts.callNext, acts.start, acts.finish] satisfies Shortcut[], setSaid)
  const failures = [next, again, begin, pass, end, turn, leaving].map(({ failure }) => failure)
  return { ...acts, said, say: setSaid, failure: failures.find((failure) => failure !== null) ?? null }
}
