import type { ReactNode } from 'react'
import type { Pause } from '#contract/tickets.ts'
import { timeText } from '#texts/dates.ts'
import { pauseTexts, shiftTexts } from '#texts/desk/shift.ts'
import { Button } from '#ui/button/Button.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { DeskAct } from './desk-act.ts'

/** The pause stands over everything until it ends: nobody forgets a window. */
export function PauseNote({ pause, resume }: { pause: Pause; resume: DeskAct }): ReactNode {
  const say = useWords()
  const { reason, since } = pause
  return (
    <Banner
      tone="warn"
      icon="pause"
      title={say(shiftTexts.pausedSince(say(pauseTexts[reason]), timeText(since)))}
      announce="status"
      action={
        <Button variant="primary" onPress={() => void resume.run()} busy={resume.isBusy && say(shiftTexts.resume)}>
          {say(shiftTexts.resume)}
        </Button>
      }
    >
      {say(reason === 'shift-change' ? shiftTexts.reliefText : shiftTexts.pausedText)}
    </Banner>
  )
}
