import { type ReactNode, useState } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CaseDetail } from '#contract/cases.ts'
import type { Service as CatalogueService } from '#contract/catalogue.ts'
import type { PreApplicationView } from '#contract/intake.ts'
import type { TicketAtWindow } from '#contract/tickets.ts'
import { holds } from '#modules/catalogue/rules/index.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { PreApplicationPanel } from './PreApplicationPanel.tsx'
import type { Calling } from './use-calling.ts'
import { useFindings } from './use-findings.ts'

export interface DeskService {
  readonly current: TicketAtWindow
  readonly view: PreApplicationView
  readonly service: CatalogueService
  readonly calendar: HolidayCalendar
  readonly calling: Calling
  /** The case that came of it; null until there is an outcome. */
  readonly outcome: CaseDetail | null
}

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
