import { type ReactNode, Suspense } from 'react'
import type { Material } from '#contract/service.ts'
import { formatFen } from '#kernel/money.ts'
import { listFees } from '#modules/catalogue/rules/index.ts'
import { sourceOf } from '#modules/sources/rules/index.ts'
import { dayOf } from '#texts/dates.ts'
import { findingTexts, paperTexts } from '#texts/desk/papers.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { part } from '#ui/part/part.tsx'
import { MaterialList } from '#ui/record/MaterialList.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { CapturePanel } from '../capture/CapturePanel.tsx'
import { PicturePanel } from '../capture/PicturePanel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { countFindings } from '../papers/finding-look.ts'
import { useMe } from '../session/Session.tsx'
import { useNow } from '../time/HallTime.tsx'
import { CollectionFields } from './CollectionFields.tsx'
import type { DeskService } from './desk-service.ts'
import { PaperRow } from './PaperRow.tsx'
import type { Collection } from './use-collection.ts'
import type { Findings } from './use-findings.ts'

// Most papers have no source: the window opens without it.
const SourceCheck = part(async () => (await import('./SourceCheck.tsx')).SourceCheck)

interface PapersPanelProps extends DeskService {
  materials: readonly Material[]
  findings: Findings
  collection: Collection
}

/** The personal list of papers, the same as at the kiosk, with one finding for each. */
export function PapersPanel({ materials, findings, collection, ...desk }: PapersPanelProps): ReactNode {
  const say = useWords()
  const { view, service } = desk
  const { lang } = useLang()
  const today = dayOf(useNow())
  const { verbs } = useMe()
  const mayPicture = desk.current.state === 'serving' && verbs.includes('scan.add') && verbs.includes('photo.add')
  const next = materials.find(({ id }) => findings.find(id) === undefined)
  const circumstances = { age: view.applicant.age, answers: view.answers, on: today }
  const fee = listFees({ fees: service.fees, circumstances, on: today })
  return (
    <Panel
      title={say(paperTexts.title)}
      flush
      className="desk-papers"
      side={countFindings(materials, findings).map(({ state, tone, icon, n }) => (
        <Tag key={state} tone={tone} icon={icon}>
          {say(paperTexts.count(say(state === 'unchecked' ? paperTexts.unchecked : findingTexts[state]), n))}
        </Tag>
      ))}
      foot={
        <p className="desk-papers__fee">
          <strong>{say(windowTexts.fee)}</strong>{' '}
          <strong className="desk-papers__amount">
            {fee.fen === 0 ? say(windowTexts.noFee) : formatFen(fee.fen, lang)}
          </strong>{' '}
          {fee.lines.length > 0 && say(windowTexts.feeBasis(fee.lines.map(({ basis }) => basis).join('；')))}
        </p>
      }
    >
      {(['main', 'secondary'] as const).map((kind) => {
        const ofKind = materials.filter((material) => material.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <MaterialList key={kind} title={say(paperTexts[kind])}>
            {ofKind.map((material) => (
              <PaperRow
                key={material.id}
                material={material}
                claim={view.papers.find((paper) => paper.material === material.id)}
                pictures={desk.pictures}
                findings={findings}
                isNext={material === next}
                check={checkOf(material)}
              />
            ))}
          </MaterialList>
        )
      })}
      {mayPicture && desk.pictures !== undefined && (
        <PicturePanel {...desk} pictures={desk.pictures} materials={materials} />
      )}
      {desk.biometrics !== undefined && <CapturePanel {...desk} biometrics={desk.biometrics} />}
      <CollectionFields collection={collection} />
    </Panel>
  )

  function checkOf(material: Material): ReactNode {
    if (sourceOf(material) === undefined || desk.current.state !== 'serving' || !verbs.includes('case.accept'))
      return undefined
    return (
      <Suspense>
        <SourceCheck material={material.id} ticketId={desk.current.id} preApplicationId={view.id} findings={findings} />
      </Suspense>
    )
  }
}
