import '#ui/file/file.css'
import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Filed } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import type { IntakeHost } from '../../hall/intake/host.ts'
import { Visit } from '../../hall/intake/visit/Visit.tsx'
import type { FilledMatter } from '../../hall/intake/visit/visit-context.ts'
import { useWords } from '../lang/Lang.tsx'
import { DeskStep } from './DeskStep.tsx'
import { DrawnTicket } from './DrawnTicket.tsx'
import { HallAround } from './HallAround.tsx'

export interface DeskVisitProps {
  service: Service
  catalogue: HallCatalogue
  /** Filled in for the person at my window: the ticket there takes it on. Left out at the guide desk, which draws one. */
  ticketId?: string | undefined
  /** It is filed, and the ticket that was drawn has been handed over. */
  onDone: () => void
  onLeave: () => void
}

/** A member of staff fills in with somebody: the same questions and pages as on the kiosk. */
export function DeskVisit({ service, catalogue, ticketId, onDone, onLeave }: DeskVisitProps): ReactNode {
  const say = useWords()
  const [isLeaving, setLeaving] = useState(false)
  const [done, setDone] = useState<{ filed: Filed; matters: readonly FilledMatter[] } | null>(null)
  const host: IntakeHost = {
    channel: ticketId === undefined ? 'guide' : 'window',
    hallId: catalogue.hall.id,
    Step: DeskStep,
    inputMode: 'numeric',
    fieldsPerPage: 8,
    ticketId,
  }
  if (done?.filed.ticket)
    return (
      <DrawnTicket
        ticket={done.filed.ticket}
        checkIn={done.filed.checkIn}
        matters={done.matters}
        hallName={catalogue.hall.name}
        onDone={onDone}
      />
    )
  return (
    <HallAround>
      <Visit
        host={host}
        service={service}
        catalogue={catalogue}
        onFiled={(filed, matters) => (filed.ticket === null ? onDone() : setDone({ filed, matters }))}
        onLeave={() => setLeaving(true)}
      />
      <Ask
        isOpen={isLeaving}
        title={say(guideTexts.leaveTitle)}
        safeLabel={say(guideTexts.stay)}
        onSafe={() => setLeaving(false)}
        actLabel={say(guideTexts.leave)}
        onAct={onLeave}
        isDanger
      >
        <p>{say(guideTexts.leaveText)}</p>
      </Ask>
    </HallAround>
  )
}
