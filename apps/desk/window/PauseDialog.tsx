import { type ReactNode, useState } from 'react'
import type { PauseReason } from '#contract/tickets.ts'
import { moveTexts, pauseTexts, shiftTexts } from '#texts/desk/shift.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { useWords } from '../lang/Lang.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import type { Shift } from './use-shift.ts'

/** Why nobody is called for a while; one press for the reason, one to do it. */
export function PauseDialog({ shift, onClose }: { shift: Shift; onClose: () => void }): ReactNode {
  const say = useWords()
  const [reason, setReason] = useState<PauseReason>('short-break')
  async function pause(): Promise<void> {
    if (await shift.pauseFor(reason)) onClose()
  }
  return (
    <Ask
      isOpen
      title={say(moveTexts.pauseTitle)}
      safeLabel={say(moveTexts.back)}
      onSafe={onClose}
      actLabel={say(moveTexts.pauseAct)}
      onAct={() => void pause()}
      busy={shift.isPausing && say(moveTexts.working)}
    >
      <Radios
        label={say(moveTexts.pauseTitle)}
        options={reasons.map((value) => ({
          value,
          text: say(pauseTexts[value]),
          ...(value === 'shift-change' ? { detail: say(shiftTexts.reliefText) } : {}),
        }))}
        value={reason}
        onChange={setReason}
      />
      <FailureNote failure={shift.failure} />
    </Ask>
  )
}

const reasons = ['short-break', 'fetching', 'device-fault', 'shift-change'] as const satisfies readonly PauseReason[]
