import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { dateText } from '#texts/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'

/** 容缺: what was promised, and by when it must be here. */
export function Owed({ status: { owed, clocks } }: { status: CaseStatus }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date: today } = useHallMinute()
  if (owed.length === 0) return null
  const by = clocks.find(({ kind }) => kind === 'supply')?.due ?? null
  return (
    <Section title={say(portalStatusTexts.owed)}>
      <ul className="portal-papers">
        {owed.map((name) => (
          <MaterialRow
            key={name.zh}
            name={say(name)}
            evidence={by === null ? undefined : say(portalStatusTexts.owedBy(dateText(by, today, lang)))}
            tag={
              <Tag tone="note" icon="clock">
                {say(portalStatusTexts.owedTag)}
              </Tag>
            }
          />
        ))}
      </ul>
      <p>{say(portalStatusTexts.owedText)}</p>
    </Section>
  )
}
