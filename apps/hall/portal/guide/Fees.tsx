import type { ReactNode } from 'react'
import type { Service, ValidityClass } from '#contract/service.ts'
import { formatFen } from '#kernel/money.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import type { Text } from '#texts/lang.ts'
import { validityLength } from '#texts/validity.ts'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import type { FeeOfItem } from './fees-of.ts'

/** What it costs for each reason, with the law it stands in; and for how long the new card is valid. */
export function Fees({ service, fees }: { service: Service; fees: readonly FeeOfItem[] }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const bases = [...new Set(fees.map(({ row }) => row.basis))].join('；')
  return (
    <>
      <Section title={say(portalGuideTexts.feeTable)}>
        <Card className="portal-card portal-prices">
          <KeyValue
            items={fees.map(({ id, text, row }) => ({
              id,
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
            items={service.result.validity.map(({ fromAge, years, months, days }, place, classes) => ({
              id: String(place),
              label: say(portalGuideTexts.validityClass(fromAge, classes[place + 1]?.fromAge ?? null)),
              value: <strong>{say(lengthText({ years, months, days }))}</strong>,
            }))}
          />
          <p className="portal-small">{say(portalGuideTexts.basis(service.result.basis))}</p>
        </Card>
      </Section>
    </>
  )
}

function lengthText({ years, months, days }: Pick<ValidityClass, 'years' | 'months' | 'days'>): Text {
  if (months !== undefined) return validityLength({ kind: 'months', n: months })
  if (days !== undefined) return validityLength({ kind: 'days', n: days })
  return years == null ? validityLength({ kind: 'life', n: null }) : validityLength({ kind: 'years', n: years })
}
