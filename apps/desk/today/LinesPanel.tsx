import { type ReactNode, useState } from 'react'
import type { FloorView, TodayView } from '#contract/insights.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { FigureLink } from './FigureLink.tsx'
import { type LineRow, linesBy } from './lines.ts'
import { crowdText, minutesSince, waitText } from './shares.ts'
import { useHallCatalogue, useNames } from './use-names.ts'

type By = 'queue' | 'service'

/** How many wait in each line, the longest of them, and the median of those called today. */
export function LinesPanel({ floor, today }: { floor: FloorView; today: TodayView }): ReactNode {
  const say = useWords()
  const [by, setBy] = useState<By>('queue')
  const names = useNames(floor.hallId)
  const { data: catalogue } = useHallCatalogue(floor.hallId)
  const part = { hall: today.hallId, day: today.today }
  const columns: readonly Column<LineRow>[] = [
    { id: 'name', heading: say(todayTexts[by]), cell: ({ key }) => names[by](key), isRowName: true },
    {
      id: 'waiting',
      heading: say(todayTexts.waiting),
      align: 'end',
      cell: ({ key, waiting }) => (
        <FigureLink
          name={`${names[by](key)} ${say(todayTexts.waiting)}`}
          value={crowdText(waiting)}
          to={{ list: 'tickets', query: { ...part, set: 'waiting', [by]: key } }}
        />
      ),
    },
    {
      id: 'longest',
      heading: say(todayTexts.longestWait),
      align: 'end',
      cell: ({ since }) => <Longest since={since} />,
    },
    {
      id: 'median',
      heading: say(todayTexts.medianToday),
      align: 'end',
      cell: ({ key, medianWait }) => (
        <FigureLink
          name={`${names[by](key)} ${say(todayTexts.medianToday)}`}
          value={waitText(medianWait)}
          to={{ list: 'tickets', query: { ...part, set: 'called', [by]: key } }}
        />
      ),
    },
  ]
  return (
    <Panel
      title={say(todayTexts.lines)}
      className="desk-lines"
      flush
      side={
        <FilterButtons<By>
          label={say(todayTexts.linesBy)}
          options={[
            { value: 'queue', text: say(todayTexts.byQueue) },
            { value: 'service', text: say(todayTexts.byService) },
          ]}
          value={by}
          onChange={setBy}
        />
      }
    >
      <DataTable
        caption={say(todayTexts.lines)}
        columns={columns}
        rows={linesBy(by, { floor, today, catalogue })}
        rowId={({ key }) => key}
        empty={<Empty title={say(todayTexts.noLines)}>{say(todayTexts.noLinesText)}</Empty>}
      />
    </Panel>
  )
}

function Longest({ since }: { since: string | null }): ReactNode {
  const say = useWords()
  const now = useNow()
  return say(since === null ? todayTexts.none : todayTexts.minutes(String(minutesSince(since, now))))
}
