import type { ReactNode } from 'react'
import { ageOn, type Validity, type WaitAdvice } from '#modules/catalogue/rules/index.ts'
import { dateText } from '#texts/dates.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useVisit } from '../visit/visit-context.ts'

/** "再等 5 天满 16 周岁，可领 10 年有效的证。" Advice only: today is possible too. */
export function WaitAdviceBanner({ advice, now }: { advice: WaitAdvice; now: Validity }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { draft, today } = useVisit()
  if (draft.holder === null) return null
  const age = ageOn({ born: draft.holder.born, on: advice.until })
  const wait = say(kioskListTexts.advice(advice.days, age))
  const { kind, n } = advice.validity
  const title = kind !== 'years' ? kioskListTexts.adviceLife(wait) : kioskListTexts.adviceYears(wait, n)
  const validity = say(now.kind === 'years' ? kioskListTexts.forYears(now.n) : kioskListTexts.forLife)
  return (
    <Banner tone="note" icon="clock" title={say(title)}>
      {say(kioskListTexts.adviceText(dateText(advice.until, today, lang), validity))}
    </Banner>
  )
}
