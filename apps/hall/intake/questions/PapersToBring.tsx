import type { ReactNode } from 'react'
import type { Material } from '#contract/service.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** The papers of this one person, each with what becomes of it. */
export function PapersToBring({ materials }: { materials: readonly Material[] }): ReactNode {
  const say = useWords()
  // The photo is taken in a later step of this very page.
  const brought = materials.filter(({ takenHere }) => !takenHere)
  const owed = brought.filter(({ exempt }) => exempt === undefined)
  return (
    <Section title={say(kioskListTexts.materials)} side={say(kioskListTexts.materialsCount(owed.length))}>
      <ul className="intake-papers">
        {brought.map((material) => (
          <MaterialRow
            key={material.id}
            name={say(material.name)}
            evidence={noteOf(material)}
            tag={<PaperTag material={material} />}
          />
        ))}
      </ul>
    </Section>
  )

  function noteOf({ note, handedIn }: Material): ReactNode {
    // That it is handed in says the tag already.
    if (note === undefined || handedIn) return undefined
    return <span className="intake-papers__note">{say(note)}</span>
  }
}

function PaperTag({ material: { handedIn, exempt } }: { material: Material }): ReactNode {
  const say = useWords()
  if (exempt !== undefined) return <Tag tone="exempt">{say(intakeTexts.exemptTag)}</Tag>
  if (handedIn) {
    return (
      <Tag tone="warn" icon="idcard">
        {say(kioskListTexts.handIn)}
      </Tag>
    )
  }
  return (
    <Tag tone="note" icon="doc">
      {say(kioskListTexts.bring)}
    </Tag>
  )
}
