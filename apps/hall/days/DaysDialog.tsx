import type { ReactNode } from 'react'
import type { DayLine } from '#contract/calendar.ts'
import type { Limit } from '#contract/service.ts'
import { dateText } from '#texts/dates.ts'
import { dayTexts } from '#texts/hall/days.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { DayList } from '#ui/record/DayList.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useHallTime } from '../time/HallTime.tsx'
import { dayItems } from './day-items.ts'

interface DaysDialogProps {
  isOpen: boolean
  onClose: () => void
  due: string
  days: readonly DayLine[]
  limit: Pick<Limit, 'kind' | 'n'>
}

/** Why it is that date, day by day, over the page. */
export function DaysDialog({ isOpen, onClose, due, days, limit }: DaysDialogProps): ReactNode {
  const { lang } = useLang()
  const say = useWords()
  const today = useHallTime().today()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      title={say(dayTexts.why(dateText(due, today, lang)))}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {say(dayTexts.back)}
        </Button>
      }
    >
      <p>{say(dayTexts.rule(limit))}</p>
      <DayList label={say(dayTexts.list)} days={dayItems({ days, today, lang })} />
    </Dialog>
  )
}
