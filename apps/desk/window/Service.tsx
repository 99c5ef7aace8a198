import { type ReactNode, useState } from 'react'
import { listMaterials } from '#modules/catalogue/rules/index.ts'
import { dayOf } from '#texts/dates.ts'
import { useNow } from '../time/HallTime.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import type { DeskService } from './desk-service.ts'
import { OutcomePanel } from './OutcomePanel.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { PreApplicationPanel } from './PreApplicationPanel.tsx'
import { useCollection } from './use-collection.ts'
import { useFindings } from './use-findings.ts'

/** One service in front of the window: what was filled in, the papers, and the decision. */
export function Service(desk: DeskService): ReactNode {
  const { view, service, outcome } = desk
  const collection = useCollection(view.applicant.name)
  const [target, setTarget] = useState<string>()
  const findings = useFindings(view.id, outcome?.findings ?? [])
  const [isContinuing, setContinuing] = useState(false)
  const today = dayOf(useNow())
  const materials = listMaterials(service, { age: view.applicant.age, answers: view.answers, on: today })
  // Told what is missing, and the person has come back with it: the papers are looked at again.
  const isOpen = outcome === null || (outcome.state === 'notified' && isContinuing)
  return (
    <>
      <div className="desk-window__columns">
        <PreApplicationPanel {...desk} target={target} onTarget={setTarget} />
        {isOpen ? (
          <PapersPanel {...desk} materials={materials} findings={findings} collection={collection} />
        ) : (
          <OutcomePanel outcome={outcome} service={service} onContinue={() => setContinuing(true)} />
        )}
      </div>
      <DecisionBar
        {...desk}
        materials={materials}
        findings={findings}
        collection={collection}
        target={target}
        isOpen={isOpen}
      />
    </>
  )
}
