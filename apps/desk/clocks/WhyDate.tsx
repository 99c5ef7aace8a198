import { type ReactNode, useState } from 'react'
import type { DayLine } from '#contract/calendar.ts'
import { dateText } from '#texts/dates.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { frameTexts } from '#texts/desk/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { TextLink } from '#ui/link/TextLink.tsx'
import { DayList } from '#ui/record/DayList.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { dayItemsOf } from './day-items.ts'

interface WhyDateProps {
  due: string
  days: readonly DayLine[]
  today: string
  /** Which date it is, where more than one is explained. */
  kind?: 'promised' | 'statutory' | undefined
}

/** Anyone may see how a date was counted, day by day. */
export function WhyDate({ due, days, today, kind = 'promised' }: WhyDateProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <TextLink onPress={() => setOpen(true)}>
        {say(kind === 'promised' ? clockTexts.whyThisDate : clockTexts.whyStatutory)}
      </TextLink>
      <Dialog
        isOpen={isOpen}
        isDismissable
        onClose={() => setOpen(false)}
        title={say(clockTexts.whyTitle(dateText(due, today, lang)))}
        actions={
          <Button onPress={() => setOpen(false)} autoFocus>
            {say(frameTexts.close)}
          </Button>
        }
      >
        <p>{say(clockTexts.calendarNote)}</p>
        <DayList label={say(clockTexts.days)} days={dayItemsOf({ days, today, lang })} />
      </Dialog>
    </>
  )
}
