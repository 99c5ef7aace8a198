import type { ReactNode } from 'react'
import { getWeek, type TodayView, type WeekView } from '#contract/insights.ts'
import { shortDateText, weekdayText } from '#texts/dates.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { FigureLink } from './FigureLink.tsx'
import { type WeekMeasure, type WeekRow, weekMeasures, weekRows } from './week.ts'

const fiveMinutes = 300_000

/** Seven days, each beside the same weekday a week before. */
export function WeekPanel({ today }: { today: TodayView }): ReactNode {
  const say = useWords()
  const query = useRead(
    getWeek,
    { query: { hall: today.hallId } },
    { refetchInterval: fiveMinutes, keepsPrevious: true },
  )
  return (
    <Panel title={say(todayTexts.week)} side={say(todayTexts.weekNote)} className="desk-week" flush>
      <Shown query={query} thing={todayTexts.weekThing} rows={7}>
        {(week) => <WeekTable week={week} today={today} />}
      </Shown>
    </Panel>
  )
}

function WeekTable({ week, today }: { week: WeekView; today: TodayView }): ReactNode {
  const say = useWords()
  const columns: readonly Column<WeekRow>[] = [
    {
      id: 'day',
      heading: say(todayTexts.day),
      cell: ({ day }) => <Day day={day} today={today.today} />,
      isRowName: true,
    },
    ...weekMeasures.map(
      (measure): Column<WeekRow> => ({
        id: measure.id,
        heading: say(measure.name),
        align: 'end',
        cell: (row) => <Both measure={measure} row={row} hall={week.hallId} />,
      }),
    ),
  ]
  return (
    <DataTable
      caption={say(todayTexts.week)}
      columns={columns}
      rows={weekRows(week, today)}
      rowId={({ day }) => day}
      empty={<Empty title={say(todayTexts.noLines)} />}
    />
  )
}

function Day({ day, today }: { day: string; today: string }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  return (
    <>
      {weekdayText(day, lang)} {day === today ? say(todayTexts.today) : shortDateText(day, today, lang)}
    </>
  )
}

/** The number of a day and, in grey, that of the week before as it looked a week ago. */
function Both({ measure, row, hall }: { measure: WeekMeasure; row: WeekRow; hall: string }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const named = (day: string) => `${shortDateText(day, row.day, lang)} ${say(measure.name)}`
  return (
    <>
      <FigureLink name={named(row.day)} value={measure.value(row.figures)} to={measure.to({ hall, day: row.day })} />
      <span className="desk-week__before">
        <FigureLink
          name={named(row.before.day)}
          value={measure.value(row.before.figures)}
          to={measure.to({ hall, day: row.before.day, until: row.before.until })}
          look="quiet"
        />
      </span>
    </>
  )
}
