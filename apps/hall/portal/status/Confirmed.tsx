import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { eventTimeText } from '#texts/hall/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { sourceName } from '#texts/sources.ts'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'

/** 免提交: the papers that need not be brought, who confirmed them, when, and under which number. */
export function Confirmed({ confirmed }: Pick<CaseStatus, 'confirmed'>): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  if (confirmed.length === 0) return null
  return (
    <Section title={say(portalStatusTexts.confirmed)}>
      <ul className="portal-papers">
        {confirmed.map(({ name, source, at, reference }) => (
          <MaterialRow
            key={name.zh}
            name={say(name)}
            evidence={say(portalStatusTexts.confirmedBy(sourceName(source), eventTimeText(at, lang), reference))}
            tag={
              <Tag tone="ok" icon="exempt">
                {say(portalStatusTexts.confirmedTag)}
              </Tag>
            }
          />
        ))}
      </ul>
    </Section>
  )
}
