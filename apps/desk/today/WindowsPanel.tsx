import type { ReactNode } from 'react'
import type { TodayView } from '#contract/insights.ts'
import { stopwatchText } from '#texts/dates.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { pick } from '#texts/lang.ts'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

type Row = TodayView['windows'][number]

/** Every window: who sits there, whom they serve and for how long. */
export function WindowsPanel({ today }: { today: TodayView }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const { windows } = today
  const open = windows.filter(({ officer }) => officer !== null).length
  const columns: readonly Column<Row>[] = [
    { id: 'window', heading: say(todayTexts.window), cell: ({ name }) => pick(name, lang), isRowName: true },
    { id: 'queues', heading: say(todayTexts.queues), cell: ({ queues }) => queues.join(lang === 'en' ? ', ' : '、') },
    { id: 'officer', heading: say(todayTexts.officer), cell: ({ officer }) => officer ?? say(todayTexts.none) },
    { id: 'ticket', heading: say(todayTexts.ticket), cell: ({ ticket }) => ticket ?? say(todayTexts.none) },
    {
      id: 'since',
      heading: say(todayTexts.since),
      align: 'end',
      cell: ({ ticket, since }) =>
        ticket === null || since === null
          ? say(todayTexts.none)
          : stopwatchText((Date.parse(now) - Date.parse(since)) / 1000),
    },
    {
      id: 'finished',
      heading: say(todayTexts.finishedToday),
      align: 'end',
      cell: ({ finishedToday }) => finishedToday,
    },
    { id: 'state', heading: say(todayTexts.state), cell: (row) => <WindowTag row={row} /> },
  ]
  return (
    <Panel title={say(todayTexts.windows)} side={say(todayTexts.windowsOpen(open, windows.length))} flush>
      <DataTable
        caption={say(todayTexts.windows)}
        columns={columns}
        rows={windows}
        rowId={({ number }) => String(number)}
        empty={<Empty title={say(todayTexts.noWindows)} />}
      />
    </Panel>
  )
}

/** A closed window is grey, not red: nothing is wrong with it. */
function WindowTag({ row: { officer, ticket } }: { row: Row }): ReactNode {
  const say = useWords()
  if (officer === null) {
    return (
      <Tag tone="quiet" icon="pause">
        {say(todayTexts.closed)}
      </Tag>
    )
  }
  if (ticket === null) return <Tag tone="note">{say(todayTexts.free)}</Tag>
  return <Tag tone="ok">{say(todayTexts.open)}</Tag>
}
