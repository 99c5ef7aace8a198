import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** What finds the parcel, once the document is on its way. */
export function Parcel({ collection: { carrier, tracking } }: { collection: CaseStatus['collection'] }): ReactNode {
  const say = useWords()
  if (carrier === null || tracking === null) return null
  return (
    <Section title={say(portalStatusTexts.parcel)}>
      <Card className="portal-card">
        <KeyValue
          items={[
            { id: 'carrier', label: say(portalStatusTexts.carrier), value: carrier },
            { id: 'tracking', label: say(portalStatusTexts.tracking), value: tracking },
          ]}
        />
      </Card>
    </Section>
  )
}
