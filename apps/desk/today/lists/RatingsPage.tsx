import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Grade } from '#contract/citizen.ts'
import { listFigureRatings, type RatingLine, RatingSet } from '#contract/insights.ts'
import { findOption } from '#kernel/option.ts'
import { dayOf, momentText } from '#texts/dates.ts'
import { listTexts, ratingSetTexts } from '#texts/desk/figure-lists.ts'
import { gradeTexts, todayTexts } from '#texts/desk/today.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import type { Column } from '#ui/list/DataTable.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { usePages } from '../../server/use-pages.ts'
import { useNow } from '../../time/HallTime.tsx'
import { useNames } from '../use-names.ts'
import { ListPage } from './ListPage.tsx'
import { todayAddress, useListHall, usePart } from './use-part.ts'

/** The invitations and grades behind a number. Nobody can be told from them. */
export function RatingsPage(): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/desk/today/ratings' })
  const { set, hall, day, hour, until, grade } = search
  const query = usePages(listFigureRatings, { set, hall, day, hour, until, grade })
  const columns = useColumns(useListHall(search))
  const { grade: _grade, ...part } = search
  const go = (next: { set?: RatingSet; grade?: Grade }) =>
    void navigate({ to: '/desk/today/ratings', search: { ...part, ...next } })
  return (
    <ListPage
      title={nameOf(set)}
      how={ratingSetTexts[set].how}
      part={usePart(search)}
      sets={{
        options: RatingSet.options.map((value) => ({ value, text: say(ratingSetTexts[value].name) })),
        value: set,
        onChange: (next) => go({ set: next }),
      }}
      more={
        set === 'rated' && (
          <FilterButtons<Grade | 'all'>
            label={say(listTexts.grades)}
            options={[
              { value: 'all', text: say(listTexts.allGrades) },
              ...Grade.options.map((value) => ({ value, text: say(gradeTexts[value]) })),
            ]}
            value={findOption(Grade.options, grade) ?? 'all'}
            onChange={(next) => go(next === 'all' ? {} : { grade: next })}
          />
        )
      }
      foot={listTexts.ratingsNote}
      query={query}
      columns={columns}
      isOfNow={day === dayOf(useNow())}
      backTo={todayAddress(search)}
    />
  )
}

function nameOf(set: RatingSet) {
  const { zh, en } = ratingSetTexts[set].name
  return { zh: listTexts.ratingsTitle(zh).zh, en: listTexts.ratingsTitle(en).en }
}

function useColumns(hallId: string): readonly Column<RatingLine>[] {
  const say = useWords()
  const { lang } = useLang()
  const names = useNames(hallId)
  const now = useNow()
  const none = say(todayTexts.none)
  return [
    {
      id: 'invited',
      heading: say(listTexts.invitedAt),
      cell: ({ invitedAt }) => momentText(invitedAt, now, lang),
      isRowName: true,
    },
    { id: 'service', heading: say(listTexts.service), cell: ({ service }) => names.service(service) },
    {
      id: 'grade',
      heading: say(listTexts.grade),
      cell: ({ grade }) => (grade === null ? none : say(gradeTexts[grade])),
    },
    {
      id: 'rated',
      heading: say(listTexts.ratedAt),
      cell: ({ ratedAt }) => (ratedAt === null ? none : momentText(ratedAt, now, lang)),
    },
    { id: 'text', heading: say(listTexts.hasText), cell: ({ hasText }) => (hasText ? say(listTexts.yes) : none) },
  ]
}
