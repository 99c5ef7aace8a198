import { type ReactNode, useState } from 'react'
import { holds } from '#modules/catalogue/rules/index.ts'
import { DecisionBar } from './DecisionBar.tsx'
import type { DeskService } from './desk-service.ts'
import { OutcomePanel } from './OutcomePanel.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { PreApplicationPanel } from './PreApplicationPanel.tsx'
import { useFindings } from './use-findings.ts'

/** One service in front of the window: what was filled in, the papers, and the decision. */
export function Service(desk: DeskService): ReactNode {
  const { view, service, outcome } = desk
  const findings = useFindings(view.id, outcome?.findings ?? [])
  const [isContinuing, setContinuing] = useState(false)
  const materials = service.materials.filter(({ when }) =>
    holds(when, { age: view.applicant.age, reason: view.answers.reason }),
  )
  // Told what is missing, and the person has come back with it: the papers are looked at again.
  const isOpen = outcome === null || (outcome.state === 'notified' && isContinuing)
  return (
    <>
      <div className="desk-window__columns">
        <PreApplicationPanel {...desk} />
        {isOpen ? (
          <PapersPanel {...desk} materials={materials} findings={findings} />
        ) : (
          <OutcomePanel outcome={outcome} service={service} onContinue={() => setContinuing(true)} />
        )}
      </div>
      <DecisionBar {...desk} materials={materials} findings={findings} isOpen={isOpen} />
    </>
  )
}
