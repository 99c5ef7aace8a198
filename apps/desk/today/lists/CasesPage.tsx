import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type CaseLine, CaseSet, listFigureCases } from '#contract/insights.ts'
import { dayOf, momentText, shortDateText } from '#texts/dates.ts'
import { caseStateTexts } from '#texts/desk/cases.ts'
import { caseSetTexts, listTexts } from '#texts/desk/figure-lists.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import type { Column } from '#ui/list/DataTable.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { caseLook, isClosed } from '../../cases/case-look.ts'
import { ClockTag } from '../../clocks/ClockTag.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { usePages } from '../../server/use-pages.ts'
import { useNow } from '../../time/HallTime.tsx'
import { useHallCatalogue, useNames } from '../use-names.ts'
import { ListPage } from './ListPage.tsx'
import { todayAddress, useListHall, usePart } from './use-part.ts'

/** The cases behind a number; each opens its case, where the name is. */
export function CasesPage(): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/desk/today/cases' })
  const { set, hall, day, hour, until } = search
  const part = { hall, day, hour, until }
  const query = usePages(listFigureCases, { ...part, set })
  const columns = useColumns(useListHall(search))
  return (
    <ListPage
      title={nameOf(set)}
      how={caseSetTexts[set].how}
      part={usePart(search)}
      sets={{
        options: CaseSet.options.map((value) => ({ value, text: say(caseSetTexts[value].name) })),
        value: set,
        onChange: (next) => void navigate({ to: '/desk/today/cases', search: { ...search, set: next } }),
      }}
      foot={listTexts.casesNote}
      query={query}
      columns={columns}
      isOfNow={day === dayOf(useNow())}
      backTo={todayAddress(search)}
    />
  )
}

function nameOf(set: CaseSet) {
  const { zh, en } = caseSetTexts[set].name
  return { zh: listTexts.casesTitle(zh).zh, en: listTexts.casesTitle(en).en }
}

function useColumns(hallId: string): readonly Column<CaseLine>[] {
  const say = useWords()
  const { lang } = useLang()
  const names = useNames(hallId)
  const now = useNow()
  const today = dayOf(now)
  const none = say(todayTexts.none)
  const momentOf = (moment: string | null) => (moment === null ? none : momentText(moment, now, lang))
  return [
    {
      id: 'number',
      heading: say(listTexts.caseNumber),
      cell: ({ id, number }) => <TextLink href={`/desk/cases/${id}`}>{number}</TextLink>,
      isRowName: true,
    },
    { id: 'service', heading: say(listTexts.service), cell: ({ service }) => names.service(service) },
    {
      id: 'state',
      heading: say(listTexts.state),
      cell: ({ state }) => (
        <Tag tone={caseLook[state].tone} icon={caseLook[state].icon}>
          {say(caseStateTexts[state])}
        </Tag>
      ),
    },
    { id: 'accepted', heading: say(listTexts.acceptedAt), cell: ({ acceptedAt }) => momentOf(acceptedAt) },
    { id: 'ended', heading: say(listTexts.endedAt), cell: ({ endedAt }) => momentOf(endedAt) },
    {
      id: 'due',
      heading: say(listTexts.promisedDue),
      cell: ({ promisedDue }) => (promisedDue === null ? none : shortDateText(promisedDue, today, lang)),
    },
    { id: 'clock', heading: say(listTexts.clock), cell: (line) => <Clock line={line} hallId={hallId} today={today} /> },
  ]
}

/** How the date stands; of a case that has ended it no longer matters. */
function Clock({ line, hallId, today }: { line: CaseLine; hallId: string; today: string }): ReactNode {
  const say = useWords()
  const { data: catalogue } = useHallCatalogue(hallId)
  if (isClosed(line.state) || catalogue === undefined) return say(todayTexts.none)
  return <ClockTag due={line.promisedDue} today={today} calendar={catalogue.calendar} />
}
