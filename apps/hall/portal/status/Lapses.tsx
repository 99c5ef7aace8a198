import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { dateText } from '#texts/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { pick, type Text } from '#texts/lang.ts'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'

type Lapse = CaseStatus['lapses'][number]

/** What stopped the clocks or gave more time, with its law and the officer's reason (行政许可法 Art 42, 45). */
export function Lapses({ lapses }: Pick<CaseStatus, 'lapses'>): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date: today } = useHallMinute()
  if (lapses.length === 0) return null
  return (
    <Section title={say(portalStatusTexts.lapses)}>
      {lapses.map((lapse) => (
        <Card key={lapse.seq}>
          <p className="portal-reason">{say(nameOf(lapse))}</p>
          <p>{say(portalStatusTexts.whyLapse(lapse.basis, lapse.note ?? ''))}</p>
        </Card>
      ))}
    </Section>
  )

  function nameOf(lapse: Lapse): Text {
    if (lapse.kind === 'extension') return portalStatusTexts.extended(lapse.workingDays)
    const name = pick(lapse.name, lang)
    const from = dateText(lapse.from, today, lang)
    if (lapse.to === null) return portalStatusTexts.pausedSince(name, from)
    return portalStatusTexts.pausedFor(name, from, dateText(lapse.to, today, lang))
  }
}
