import type { ReactNode } from 'react'
import type { Material, Service } from '#contract/service.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import type { Text } from '#texts/lang.ts'
import type { IconName } from '#ui/icon/Icon.tsx'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import type { Tone } from '#ui/status/tone.ts'
import { Section } from '#ui/surface/Section.tsx'
import { SampleButton } from '../../intake/papers/samples/SampleButton.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** Every paper that anybody may need, and for whom. */
export function Papers({ service }: { service: Service }): ReactNode {
  const say = useWords()
  return (
    <Section title={say(portalGuideTexts.materials)}>
      <ul className="portal-papers">
        {service.materials.map((material) => {
          const { tone, icon, text } = tagOf(material)
          return (
            <MaterialRow
              key={material.id}
              name={say(material.name)}
              evidence={evidenceOf(material)}
              tag={
                <Tag tone={tone} icon={icon}>
                  {say(text)}
                </Tag>
              }
              action={<SampleButton material={material} />}
            />
          )
        })}
      </ul>
    </Section>
  )

  function evidenceOf({ note, when }: Material): ReactNode {
    const age = when === undefined || Array.isArray(when) ? undefined : when.ageUnder
    return (
      <>
        {age !== undefined && <strong className="portal-only">{say(portalGuideTexts.childOnly(age))}</strong>}
        {note !== undefined && say(note)}
      </>
    )
  }
}

function tagOf({ handedIn, takenHere }: Material): { tone: Tone; icon: IconName; text: Text } {
  if (takenHere) return { tone: 'quiet', icon: 'camera', text: portalGuideTexts.takenHere }
  if (handedIn) return { tone: 'warn', icon: 'idcard', text: portalGuideTexts.handIn }
  return { tone: 'note', icon: 'doc', text: portalGuideTexts.bring }
}
