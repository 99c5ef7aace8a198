import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Filed } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import type { IntakeHost } from '../intake/host.ts'
import { Visit } from '../intake/visit/Visit.tsx'
import type { FilledMatter } from '../intake/visit/visit-context.ts'
import { KioskStep } from './frame/KioskStep.tsx'
import { TicketPage } from './ticket/TicketPage.tsx'
import { useDiscarding } from './use-discarding.ts'

interface KioskVisitProps {
  service: Service
  catalogue: HallCatalogue
  onTicket: () => void
  onAnother: () => void
  onLeave: () => void
}

/** A visitor at the kiosk: the filling-in, then the ticket. */
export function KioskVisit({ service, catalogue, onTicket, onAnother, onLeave }: KioskVisitProps): ReactNode {
  const [done, setDone] = useState<{ filed: Filed; matters: readonly FilledMatter[] } | null>(null)
  const onUploaded = useDiscarding()
  const host: IntakeHost = {
    channel: 'kiosk',
    hallId: catalogue.hall.id,
    Step: KioskStep,
    inputMode: 'none',
    fieldsPerPage: 4,
    onUploaded,
  }
  if (done?.filed.ticket) {
    return (
      <TicketPage
        ticket={done.filed.ticket}
        checkIn={done.filed.checkIn}
        matters={done.matters}
        onAnother={onAnother}
        onFinish={onLeave}
      />
    )
  }
  return (
    <Visit
      host={host}
      service={service}
      catalogue={catalogue}
      onFiled={(filed, matters) => {
        setDone({ filed, matters })
        onTicket()
      }}
      onLeave={onLeave}
    />
  )
}
