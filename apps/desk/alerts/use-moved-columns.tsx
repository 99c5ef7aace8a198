import type { MovedDate } from '#contract/case-clocks.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { dateText, dayOf, momentText } from '#texts/dates.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { clockKindTexts } from '#texts/desk/clocks.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import type { Column } from '#ui/list/DataTable.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { serviceName } from './service-name.ts'

/** Which date moved, from when to when: whoever made plans is told by somebody who reads this. */
export function useMovedColumns(catalogue: HallCatalogue | undefined): readonly Column<MovedDate>[] {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const today = dayOf(now)
  const dateOf = (date: string | null) => (date === null ? say(caseTimeTexts.noDate) : dateText(date, today, lang))
  return [
    {
      id: 'number',
      heading: say(caseTimeTexts.number),
      cell: ({ caseId, number }) => <TextLink href={`/desk/cases/${caseId}`}>{number}</TextLink>,
      isRowName: true,
    },
    { id: 'name', heading: say(caseTimeTexts.name), cell: ({ applicantName }) => applicantName },
    {
      id: 'service',
      heading: say(caseTimeTexts.service),
      cell: ({ service }) => serviceName({ catalogue, service, lang }),
    },
    { id: 'kind', heading: say(caseTimeTexts.date), cell: ({ kind }) => say(clockKindTexts[kind]) },
    { id: 'from', heading: say(caseTimeTexts.before), cell: ({ from }) => dateOf(from) },
    { id: 'to', heading: say(caseTimeTexts.after), cell: ({ to }) => dateOf(to) },
    {
      id: 'at',
      heading: say(caseTimeTexts.movedAt),
      cell: ({ at }) => <span className="desk-nowrap">{momentText(at, now, lang)}</span>,
    },
  ]
}
