import type { ReactNode } from 'react'
import type { Hall } from '#contract/catalogue.ts'
import { daysText } from '#texts/hall/dates.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'

/** Where it is done, and when the hall is open. */
export function HallPlace({ hall }: { hall: Hall }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  return (
    <Section title={say(portalGuideTexts.hall)}>
      <Card className="portal-card portal-prices">
        <p>
          <strong>{say(hall.name)}</strong>
        </p>
        <p>{say(hall.address)}</p>
        <KeyValue
          items={hall.hours.map(({ days, from, to, extended }) => ({
            id: `${days.join()} ${from}`,
            label: daysText(days, lang),
            value: extended ? `${from}–${to} ${say(portalGuideTexts.extended)}` : `${from}–${to}`,
          }))}
        />
        <p className="portal-small">{say(portalGuideTexts.how)}</p>
      </Card>
    </Section>
  )
}
