import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DayTicketSet, listFigureTickets, type TicketLine, TicketSet } from '#contract/insights.ts'
import { dayOf, stopwatchText, timeText } from '#texts/dates.ts'
import { listTexts, ticketSetTexts, ticketStateTexts } from '#texts/desk/figure-lists.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Column } from '#ui/list/DataTable.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { usePages } from '../../server/use-pages.ts'
import { useNow } from '../../time/HallTime.tsx'
import { minutesSince } from '../shares.ts'
import { type Names, useNames } from '../use-names.ts'
import { ListPage } from './ListPage.tsx'
import { ticketLook } from './ticket-look.ts'
import { todayAddress, useListHall, usePart } from './use-part.ts'

/** The tickets behind a number. No name of a citizen is in it. */
export function TicketsPage(): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/desk/today/tickets' })
  const { set, grade: _grade, ...part } = search
  const query = usePages(listFigureTickets, { ...part, set })
  const columns = useColumns(useNames(useListHall(part)))
  const isToday = part.day === dayOf(useNow())
  // Nobody waits on a day that is over.
  const sets: readonly TicketSet[] = isToday ? TicketSet.options : DayTicketSet.options
  return (
    <ListPage
      title={nameOf(set)}
      how={ticketSetTexts[set].how}
      part={usePart(part)}
      sets={{
        options: sets.map((value) => ({ value, text: say(ticketSetTexts[value].name) })),
        value: set,
        onChange: (next) => void navigate({ to: '/desk/today/tickets', search: { ...part, set: next } }),
      }}
      query={query}
      columns={columns}
      isOfNow={isToday}
      backTo={todayAddress(part)}
    />
  )
}

function nameOf(set: TicketSet) {
  const { zh, en } = ticketSetTexts[set].name
  return { zh: listTexts.ticketsTitle(zh).zh, en: listTexts.ticketsTitle(en).en }
}

function useColumns(names: Names): readonly Column<TicketLine>[] {
  const say = useWords()
  const none = say(todayTexts.none)
  const timeOf = (moment: string | null) => (moment === null ? none : timeText(moment))
  return [
    { id: 'number', heading: say(listTexts.number), cell: ({ number }) => number, isRowName: true },
    { id: 'service', heading: say(listTexts.service), cell: ({ service }) => names.service(service) },
    {
      id: 'state',
      heading: say(listTexts.state),
      cell: ({ state }) => (
        <Tag tone={ticketLook[state].tone} icon={ticketLook[state].icon}>
          {say(ticketStateTexts[state])}
        </Tag>
      ),
    },
    { id: 'drawn', heading: say(listTexts.drawnAt), align: 'end', cell: ({ drawnAt }) => timeOf(drawnAt) },
    { id: 'called', heading: say(listTexts.calledAt), align: 'end', cell: ({ calledAt }) => timeOf(calledAt) },
    { id: 'wait', heading: say(listTexts.wait), align: 'end', cell: (line) => <Wait line={line} /> },
    { id: 'finished', heading: say(listTexts.finishedAt), align: 'end', cell: ({ finishedAt }) => timeOf(finishedAt) },
    { id: 'window', heading: say(listTexts.windowHead), align: 'end', cell: ({ window }) => window ?? none },
    { id: 'officer', heading: say(listTexts.officer), cell: ({ officer }) => officer ?? none },
  ]
}

/** A wait that is over, to the second, for ten minutes is a promise; or how long it has lasted. */
function Wait({ line: { state, drawnAt, waitSeconds } }: { line: TicketLine }): ReactNode {
  const say = useWords()
  const now = useNow()
  if (state === 'waiting') return say(todayTexts.minutes(String(minutesSince(drawnAt, now))))
  return waitSeconds === null ? say(todayTexts.none) : stopwatchText(waitSeconds)
}
