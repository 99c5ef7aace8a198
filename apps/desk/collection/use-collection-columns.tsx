import type { HallCatalogue } from '#contract/catalogue.ts'
import type { CollectionRow, CollectionState } from '#contract/collection.ts'
import { dayOf, shortDateText } from '#texts/dates.ts'
import { collectionStateTexts, collectionTexts } from '#texts/desk/collection.ts'
import { pick } from '#texts/lang.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import type { Column } from '#ui/list/DataTable.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

const look = {
  waiting: { tone: 'ok', icon: 'idcard' },
  uncollected: { tone: 'warn', icon: 'alert' },
  'to-post': { tone: 'note', icon: 'mail' },
  posted: { tone: 'quiet', icon: 'mail' },
} as const satisfies Record<CollectionState, { tone: string; icon: string }>

/** The number opens the case; days and reminders stand right, to be compared. */
export function useCollectionColumns(catalogue: HallCatalogue | undefined): readonly Column<CollectionRow>[] {
  const say = useWords()
  const { lang } = useLang()
  const today = dayOf(useNow())
  return [
    {
      id: 'number',
      heading: say(collectionTexts.number),
      cell: ({ caseId, number }) => <TextLink href={`/desk/cases/${caseId}`}>{number}</TextLink>,
      isRowName: true,
    },
    { id: 'name', heading: say(collectionTexts.applicantName), cell: ({ applicantName }) => applicantName },
    {
      id: 'service',
      heading: say(collectionTexts.service),
      cell: ({ service }) => {
        const name = catalogue?.services.find(({ code }) => code === service)?.name
        return name === undefined ? service : pick(name, lang)
      },
    },
    {
      id: 'since',
      heading: say(collectionTexts.since),
      cell: ({ readyAt }) => <span className="desk-nowrap">{shortDateText(dayOf(readyAt), today, lang)}</span>,
    },
    {
      id: 'days',
      heading: say(collectionTexts.days),
      align: 'end',
      cell: ({ days }) => say(collectionTexts.daysOf(days)),
    },
    {
      id: 'reminders',
      heading: say(collectionTexts.reminded),
      align: 'end',
      cell: ({ reminders }) => say(collectionTexts.remindedTimes(reminders)),
    },
    {
      id: 'state',
      heading: say(collectionTexts.state),
      cell: ({ state }) => (
        <Tag tone={look[state].tone} icon={look[state].icon}>
          {say(collectionStateTexts[state])}
        </Tag>
      ),
    },
  ]
}
