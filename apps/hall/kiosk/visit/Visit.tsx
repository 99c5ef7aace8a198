import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import type { TicketSlip } from '#contract/tickets.ts'
import { useHallTime } from '../../time/HallTime.tsx'
import { CheckPage } from '../check/CheckPage.tsx'
import { GuardianPage } from '../form/GuardianPage.tsx'
import { PersonPage } from '../form/PersonPage.tsx'
import { PhotoPage } from '../photo/PhotoPage.tsx'
import { QuestionsPage } from '../questions/QuestionsPage.tsx'
import { TicketPage } from '../ticket/TicketPage.tsx'
import { type Draft, emptyDraft } from './draft.ts'
import { findPersonalList } from './personal.ts'
import { type Stage, VisitContext, type VisitState } from './visit-context.ts'

interface VisitProps {
  service: Service
  catalogue: HallCatalogue
  onTicket: () => void
  onAnother: () => void
  onLeave: () => void
}

/** One person fills in one service. Everything typed lives here and goes when this goes. */
export function Visit({ service, catalogue, onTicket, onAnother, onLeave }: VisitProps): ReactNode {
  const today = useHallTime().today()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [stage, setStage] = useState<Stage>('questions')
  const [ticket, setTicket] = useState<TicketSlip | null>(null)

  const visit: VisitState = {
    service,
    catalogue,
    today,
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    list: findPersonalList({ service, catalogue, today, draft }),
    stage,
    go: setStage,
    leave: onLeave,
  }
  function handleFiled(slip: TicketSlip): void {
    setTicket(slip)
    setStage('ticket')
    onTicket()
  }
  return (
    <VisitContext value={visit}>
      {ticket === null ? (
        <StagePage stage={stage} onFiled={handleFiled} />
      ) : (
        <TicketPage ticket={ticket} onAnother={onAnother} onFinish={onLeave} />
      )}
    </VisitContext>
  )
}

function StagePage({ stage, onFiled }: { stage: Stage; onFiled: (ticket: TicketSlip) => void }): ReactNode {
  switch (stage) {
    case 'questions':
      return <QuestionsPage />
    case 'person':
      return <PersonPage />
    case 'guardian':
      return <GuardianPage />
    case 'photo':
      return <PhotoPage />
    case 'check':
      return <CheckPage onFiled={onFiled} />
    case 'ticket':
      return null
  }
}
