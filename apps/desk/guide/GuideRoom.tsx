import './guide.css'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { listArrivals } from '#contract/arrivals.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import type { TicketSlip } from '#contract/tickets.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { Filling, TicketToHandOver } from '../intake/parts.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { ArrivalFile } from './ArrivalFile.tsx'
import { ArrivalList } from './ArrivalList.tsx'
import { Reception } from './Reception.tsx'

/** 导办台: who has come and whether they are ready, and a place to be helped for whoever has no phone or wants no machine. */
export function GuideRoom(): ReactNode {
  const catalogue = useCatalogue()
  return (
    <Shown query={catalogue} thing={guideTexts.arrivalsThing}>
      {(rules) => <Guide catalogue={rules} />}
    </Shown>
  )
}

function Guide({ catalogue }: { catalogue: HallCatalogue }): ReactNode {
  const queries = useQueryClient()
  const arrivals = useRead(listArrivals, {})
  const [openId, setOpenId] = useState<string | null>(null)
  const [filling, setFilling] = useState<Service | null>(null)
  const [drawn, setDrawn] = useState<TicketSlip | null>(null)
  function receive(): void {
    setFilling(null)
    setDrawn(null)
    setOpenId(null)
    void queries.invalidateQueries({ queryKey: [listArrivals.name] })
  }
  if (filling !== null)
    return <Filling service={filling} catalogue={catalogue} onDone={receive} onLeave={() => setFilling(null)} />
  return (
    <div className="desk-guide">
      <ArrivalList query={arrivals} catalogue={catalogue} openId={openId} onOpen={setOpenId} />
      {work()}
    </div>
  )

  function work(): ReactNode {
    if (drawn !== null) return <TicketToHandOver ticket={drawn} hallName={catalogue.hall.name} onDone={receive} />
    const open = arrivals.data?.rows.find(({ ticketId }) => ticketId === openId)
    if (open !== undefined) return <ArrivalFile arrival={open} catalogue={catalogue} onClose={() => setOpenId(null)} />
    return <Reception catalogue={catalogue} onFill={setFilling} onDrawn={setDrawn} />
  }
}
