import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { getWindowDesk, type TicketAtWindow } from '#contract/tickets.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { Button } from '#ui/button/Button.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { Filling } from '../intake/parts.tsx'
import { ServiceChoice } from '../intake/ServiceChoice.tsx'
import { useWords } from '../lang/Lang.tsx'

export interface FillingAtWindowProps {
  current: TicketAtWindow
  catalogue: HallCatalogue
  onDone: () => void
}

/** The officer fills in for the person in front; the ticket takes the matter on and stays where it is. */
export function FillingAtWindow({ current, catalogue, onDone }: FillingAtWindowProps): ReactNode {
  const say = useWords()
  const queries = useQueryClient()
  const [service, setService] = useState<Service | null>(() => drawnFor())
  async function done(): Promise<void> {
    await queries.invalidateQueries({ queryKey: [getWindowDesk.name] })
    onDone()
  }
  if (service !== null)
    return (
      <Filling
        service={service}
        catalogue={catalogue}
        ticketId={current.id}
        onDone={() => void done()}
        onLeave={onDone}
      />
    )
  return (
    <Panel
      title={say(windowTexts.addMatterWhat)}
      className="desk-window__idle"
      side={
        <Button icon="left" onPress={onDone}>
          {say(windowTexts.back)}
        </Button>
      }
    >
      <ServiceChoice label={say(windowTexts.addMatterWhat)} catalogue={catalogue} onChoose={setService} />
    </Panel>
  )

  /** Who drew a ticket for a service comes for that; another matter is chosen. */
  function drawnFor(): Service | null {
    if (current.matters.length > 0) return null
    return catalogue.services.find(({ code }) => code === current.service) ?? null
  }
}
