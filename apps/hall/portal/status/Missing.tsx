import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** 行政许可法 Art 32: everything that is missing, told once and completely, with the officer's note to each paper. */
export function Missing({ status: { missing, missingNote } }: { status: CaseStatus }): ReactNode {
  const say = useWords()
  return (
    <Section title={say(portalStatusTexts.missing)} side={say(portalStatusTexts.missingCount(missing.length))}>
      <ul className="portal-papers">
        {missing.map(({ name, note }) => (
          <MaterialRow
            key={name.zh}
            name={say(name)}
            evidence={note ?? undefined}
            tag={
              <Tag tone="warn" icon="missing">
                {say(portalStatusTexts.missingTag)}
              </Tag>
            }
          />
        ))}
      </ul>
      {missingNote !== null && <p className="portal-reason">{missingNote}</p>}
      <p>{say(portalStatusTexts.notifiedText)}</p>
    </Section>
  )
}
