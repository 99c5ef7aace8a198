import type { ReactNode } from 'react'
import type { Service } from '#contract/catalogue.ts'
import { formatFen } from '#kernel/money.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import type { Text } from '#texts/lang.ts'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import type { FeeOfReason } from './fees-of.ts'

/** What it costs for each reason, with the law it stands in; and for how long the new card is valid. */
export function Fees({ service, fees }: { service: Service; fees: readonly FeeOfReason[] }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const bases = [...new Set(fees.map(({ row }) => row.basis))].join('；')
  return (
    <>
      <Section title={say(portalGuideTexts.feeTable)}>
        <Card className="portal-card portal-prices">
          <KeyValue
            items={fees.map(({ reason, text, row }) => ({
              id: reason,
              label: say(text),
              value: <strong>{row.fen === 0 ? say(portalGuideTexts.free) : formatFen(row.fen, lang)}</strong>,
            }))}
          />
          <p className="portal-small">{say(portalGuideTexts.basis(bases))}</p>
        </Card>
      </Section>
      <Section title={say(portalGuideTexts.validity)}>
        <Card className="portal-card portal-prices">
          <KeyValue
            items={service.result.validity.map(({ fromAge, years }, place, classes) => ({
              id: String(fromAge),
              label: say(portalGuideTexts.validityClass(fromAge, classes[place + 1]?.fromAge ?? null)),
              value: <strong>{say(yearsText(years))}</strong>,
            }))}
          />
          <p className="portal-small">{say(portalGuideTexts.basis(service.result.basis))}</p>
        </Card>
      </Section>
    </>
  )
}

function yearsText(years: number | null): Text {
  return years === null ? portalGuideTexts.life : portalGuideTexts.years(years)
}
