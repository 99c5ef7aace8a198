import type { ReactNode } from 'react'
import type { Material } from '#contract/service.ts'
import { findingTexts, paperTexts } from '#texts/desk/papers.ts'
import { pick } from '#texts/lang.ts'
import { TextField } from '#ui/field/TextField.tsx'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { findingLook } from '../papers/finding-look.ts'
import { FindingChoice } from './FindingChoice.tsx'
import type { Findings } from './use-findings.ts'

interface PaperRowProps {
  material: Material
  findings: Findings
  isNext: boolean
}

/** One paper and what was found of it; where something is wrong, a line for what it is. */
export function PaperRow({ material, findings, isNext }: PaperRowProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const name = pick(material.name, lang)
  const finding = findings.find(material.id)
  const look = findingLook[finding?.state ?? 'unchecked']
  const isWrong = finding?.state === 'missing' || finding?.state === 'not-acceptable'
  return (
    <MaterialRow
      name={name}
      evidence={evidenceOf()}
      isNext={isNext}
      tag={
        <Tag tone={look.tone} icon={look.icon}>
          {say(finding === undefined ? paperTexts.unchecked : findingTexts[finding.state])}
        </Tag>
      }
      action={
        <FindingChoice
          name={name}
          material={material}
          state={finding?.state ?? null}
          onChange={(state) => findings.setState(material.id, state)}
        />
      }
    >
      {isWrong ? (
        <TextField
          label={say(paperTexts.noteLabel(name))}
          hint={say(paperTexts.noteHint)}
          value={finding.note ?? ''}
          onChange={(note) => findings.setNote(material.id, note)}
          maxLength={200}
        />
      ) : undefined}
    </MaterialRow>
  )

  function evidenceOf(): string | undefined {
    if (material.handedIn) return say(paperTexts.handedInHint)
    return material.note === undefined ? undefined : pick(material.note, lang)
  }
}
