import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pauseWindow, resumeWindow } from '#contract/shifts.ts'
import type { PauseReason, WindowDesk } from '#contract/tickets.ts'
import { shiftTexts } from '#texts/desk/shift.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { ticketReasonSentence } from '#texts/refusal-texts-tickets.ts'
import { useLang, useWords } from '../lang/Lang.tsx'
import { type Failure, useCommand } from '../server/use-command.ts'
import type { DeskAct } from './desk-act.ts'
import { deskKey } from './desk-key.ts'
import type { Calling } from './use-calling.ts'

export type Asking = 'pause' | 'move' | 'leave'

/** Going away for a while, for good, or sending the person on: what is asked first, and what needs no question. */
export interface Shift {
  readonly pause: DeskAct
  readonly move: DeskAct
  readonly leave: DeskAct
  readonly asking: Asking | null
  readonly close: () => void
  readonly pauseFor: (reason: PauseReason) => Promise<boolean>
  readonly isPausing: boolean
  readonly failure: Failure | null
}

export function useShift(desk: WindowDesk, calling: Calling): Shift {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const pausing = useCommand(pauseWindow)
  const resuming = useCommand(resumeWindow)
  const [asking, setAsking] = useState<Asking | null>(null)
  const { number, current } = desk

  async function pauseFor(reason: PauseReason): Promise<boolean> {
    const reply = await pausing.send({ params: { window: number }, body: { reason } })
    if (reply === undefined) return false
    queries.setQueryData(deskKey(number), reply)
    calling.say(say(shiftTexts.saidPaused))
    return true
  }
  async function resume(): Promise<void> {
    const reply = await resuming.send({ params: { window: number }, body: {} })
    if (reply === undefined) return
    queries.setQueryData(deskKey(number), reply)
    calling.say(say(shiftTexts.saidResumed))
  }
  function whyNotMove(): string | undefined {
    if (current === null) return say(windowTexts.noTicket)
    const { move } = current.may
    return move.ok ? undefined : ticketReasonSentence(move.reason, lang)
  }
  return {
    pause:
      desk.pause === null
        ? { label: shiftTexts.pause, refused: undefined, isBusy: pausing.isBusy, run: () => setAsking('pause') }
        : { label: shiftTexts.resume, refused: undefined, isBusy: resuming.isBusy, run: resume },
    move: {
      label: shiftTexts.move,
      refused: whyNotMove(),
      isBusy: false,
      run: () => setAsking('move'),
    },
    // Nobody leaves a person standing: whoever has one in hand hands them over first.
    leave:
      current === null
        ? calling.leave
        : { label: shiftTexts.handOver, refused: undefined, isBusy: false, run: () => setAsking('leave') },
    asking,
    close: () => setAsking(null),
    pauseFor,
    isPausing: pausing.isBusy,
    failure: pausing.failure ?? resuming.failure,
  }
}
