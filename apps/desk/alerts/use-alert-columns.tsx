import type { CaseAlert } from '#contract/case-clocks.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { dateText, dayOf, momentText } from '#texts/dates.ts'
import { alertStepTexts, caseTimeTexts } from '#texts/desk/case-time.ts'
import { clockKindTexts, clockTexts } from '#texts/desk/clocks.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import type { Column } from '#ui/list/DataTable.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { ClockTag } from '../clocks/ClockTag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { serviceName } from './service-name.ts'

/** The number opens the case; the date stands with how near it is, and whom it is told to. */
export function useAlertColumns(catalogue: HallCatalogue | undefined): readonly Column<CaseAlert>[] {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const today = dayOf(now)
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
    {
      id: 'date',
      heading: say(caseTimeTexts.date),
      cell: ({ clock, due, fault }) =>
        due === null
          ? say(caseTimeTexts.fault(fault ?? ''))
          : say(clockTexts.dueBy(say(clockKindTexts[clock]), dateText(due, today, lang))),
    },
    {
      id: 'standing',
      heading: say(clockTexts.title),
      cell: ({ due }) =>
        catalogue !== undefined && due !== null && <ClockTag due={due} today={today} calendar={catalogue.calendar} />,
    },
    {
      id: 'step',
      heading: say(caseTimeTexts.toldTo),
      cell: ({ step, colour }) => (
        <Tag tone={colour === 'red' ? 'bad' : 'warn'} icon="alert">
          {say(alertStepTexts[step])}
        </Tag>
      ),
    },
    { id: 'officer', heading: say(caseTimeTexts.officer), cell: ({ officer }) => officer ?? '' },
    {
      id: 'since',
      heading: say(caseTimeTexts.since),
      cell: ({ raisedAt }) => <span className="desk-nowrap">{momentText(raisedAt, now, lang)}</span>,
    },
  ]
}
