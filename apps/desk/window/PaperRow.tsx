import type { ReactNode } from 'react'
import type { PaperSeen } from '#contract/intake.ts'
import type { PicturesView } from '#contract/pictures.ts'
import type { Material } from '#contract/service.ts'
import { findingTexts, paperTexts } from '#texts/desk/papers.ts'
import { claimTexts, scanTexts } from '#texts/desk/scans.ts'
import { pick } from '#texts/lang.ts'
import { TextField } from '#ui/field/TextField.tsx'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { TakenHere } from '../capture/TakenHere.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { findingLook } from '../papers/finding-look.ts'
import { ScanThumb } from '../papers/ScanThumb.tsx'
import { useMe } from '../session/Session.tsx'
import { FindingChoice } from './FindingChoice.tsx'
import type { Findings } from './use-findings.ts'

interface PaperRowProps {
  material: Material
  /** What the person said of it beforehand, and what they sent ahead. */
  claim: PaperSeen | undefined
  /** As they count now, with what was taken here. */
  pictures: PicturesView | undefined
  findings: Findings
  isNext: boolean
  /** What its source says, where one can stand for it. */
  check?: ReactNode
}

/** One paper and what was found of it; where something is wrong, a line for what it is. */
export function PaperRow({ material, claim, pictures, findings, isNext, check }: PaperRowProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const mayScan = useMe().verbs.includes('scan.read')
  const current = pictures?.papers.find((paper) => paper.material === material.id) ?? claim
  const scanIds = mayScan ? (current?.scanIds ?? []) : []
  const name = pick(material.name, lang)
  const finding = findings.find(material.id)
  const look = findingLook[finding?.state ?? 'unchecked']
  const isWrong = finding?.state === 'missing' || finding?.state === 'not-acceptable'
  return (
    <MaterialRow
      name={name}
      evidence={
        <>
          {evidenceOf()}
          {claim !== undefined && <span className="desk-claim">{say(claimTexts[claim.state])}</span>}
          {scanIds.length > 0 && (
            <span className="desk-scans">
              {scanIds.map((scanId, at) => (
                <ScanThumb key={scanId} scanId={scanId} name={say(scanTexts.page(name, at + 1))} />
              ))}
            </span>
          )}
          {mayScan && pictures !== undefined && <TakenHere pictures={pictures} material={material.id} name={name} />}
        </>
      }
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
      {check}
      {isWrong && (
        <TextField
          label={say(paperTexts.noteLabel(name))}
          hint={say(paperTexts.noteHint)}
          value={finding.note ?? ''}
          onChange={(note) => findings.setNote(material.id, note)}
          maxLength={200}
        />
      )}
    </MaterialRow>
  )

  function evidenceOf(): string | undefined {
    if (material.handedIn) return say(paperTexts.handedInHint)
    return material.note === undefined ? undefined : pick(material.note, lang)
  }
}
