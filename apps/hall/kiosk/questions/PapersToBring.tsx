import type { ReactNode } from 'react'
import type { Material } from '#contract/catalogue.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** The papers of this one person, each with what becomes of it. */
export function PapersToBring({ materials }: { materials: readonly Material[] }): ReactNode {
  const say = useWords()
  const brought = materials.filter(({ takenHere }) => !takenHere).length
  return (
    <Section title={say(kioskListTexts.materials)} side={say(kioskListTexts.materialsCount(brought))}>
      <ul className="kiosk-papers">
        {materials.map((material) => (
          <MaterialRow
            key={material.id}
            name={say(material.name)}
            evidence={material.note && <span className="kiosk-papers__note">{say(material.note)}</span>}
            tag={<PaperTag material={material} />}
          />
        ))}
      </ul>
    </Section>
  )
}

function PaperTag({ material: { handedIn, takenHere } }: { material: Material }): ReactNode {
  const say = useWords()
  if (takenHere) {
    return (
      <Tag tone="quiet" icon="camera">
        {say(kioskListTexts.takenHere)}
      </Tag>
    )
  }
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
