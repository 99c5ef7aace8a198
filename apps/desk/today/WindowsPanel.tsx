import { type ReactNode, useState } from 'react'
import type { FloorView, TodayView } from '#contract/insights.ts'
import { stopwatchText } from '#texts/dates.ts'
import { floorTexts, pauseTexts } from '#texts/desk/shift.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { FigureLink } from './FigureLink.tsx'
import { FreeDialog } from './FreeDialog.tsx'
import { MovesToday } from './MovesToday.tsx'
import { countText } from './shares.ts'

type Row = FloorView['windows'][number]

/** Every window: who sits there, whom they serve, for how long, and how many they finished today. */
export function WindowsPanel({ floor, today }: { floor: FloorView; today: TodayView }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { windows } = floor
  const [freeing, setFreeing] = useState<number | null>(null)
  const freed = windows.find(({ number, officer }) => number === freeing && officer !== null)
  const open = windows.filter(({ officer }) => officer !== null).length
  const columns: readonly Column<Row>[] = [
    { id: 'window', heading: say(todayTexts.window), cell: ({ name }) => pick(name, lang), isRowName: true },
    { id: 'queues', heading: say(todayTexts.queues), cell: ({ queues }) => queues.join(lang === 'en' ? ', ' : '、') },
    {
      id: 'officer',
      heading: say(todayTexts.officer),
      cell: ({ officer }) => <span className="desk-nowrap">{officer ?? say(todayTexts.none)}</span>,
    },
    { id: 'ticket', heading: say(todayTexts.ticket), cell: ({ ticket }) => ticket ?? say(todayTexts.none) },
    { id: 'since', heading: say(todayTexts.since), align: 'end', cell: ({ since }) => <Elapsed since={since} /> },
    {
      id: 'finished',
      heading: say(todayTexts.finishedToday),
      align: 'end',
      cell: (row) => <Finished window={row} today={today} />,
    },
    { id: 'state', heading: say(todayTexts.state), cell: (row) => <WindowTag row={row} /> },
    ...(floor.may.freeWindow ? [freeColumn()] : []),
  ]
  return (
    <Panel
      title={say(todayTexts.windows)}
      side={say(todayTexts.windowsOpen(open, windows.length))}
      className="desk-windows"
      flush
      foot={<MovesToday moves={floor.moves} />}
    >
      <DataTable
        caption={say(todayTexts.windows)}
        columns={columns}
        rows={windows}
        rowId={({ number }) => String(number)}
        empty={<Empty title={say(todayTexts.noWindows)} />}
      />
      {freed !== undefined && <FreeDialog row={freed} onClose={() => setFreeing(null)} />}
    </Panel>
  )

  /** For a seat whose officer is gone; a free one has nothing to free. */
  function freeColumn(): Column<Row> {
    return {
      id: 'free',
      heading: say(floorTexts.free),
      cell: ({ number, name, officer }) =>
        officer !== null && (
          <Button
            variant="plain"
            label={say(floorTexts.freeWindow(pick(name, lang)))}
            onPress={() => setFreeing(number)}
          >
            {say(floorTexts.free)}
          </Button>
        ),
    }
  }
}

function Elapsed({ since }: { since: string | null }): ReactNode {
  const say = useWords()
  const now = useNow()
  return since === null ? say(todayTexts.none) : stopwatchText((Date.parse(now) - Date.parse(since)) / 1000)
}

function Finished({ window, today }: { window: Row; today: TodayView }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const found = today.windows.find(({ number }) => number === window.number)
  const query = { hall: today.hallId, day: today.today, set: 'finished', window: window.number } as const
  return (
    <FigureLink
      name={`${pick(window.name, lang)} ${say(todayTexts.finishedToday)}`}
      value={countText(found?.finished ?? 0)}
      to={{ list: 'tickets', query }}
    />
  )
}

/** A closed window is grey, not red: nothing is wrong with it. */
function WindowTag({ row: { officer, ticket, pause } }: { row: Row }): ReactNode {
  const say = useWords()
  if (officer === null) {
    return (
      <Tag tone="quiet" icon="pause">
        {say(todayTexts.closed)}
      </Tag>
    )
  }
  if (pause !== null) {
    return (
      <Tag tone="warn" icon="pause">
        {say(floorTexts.paused(say(pauseTexts[pause.reason])))}
      </Tag>
    )
  }
  if (ticket === null) return <Tag tone="note">{say(todayTexts.free)}</Tag>
  return <Tag tone="ok">{say(todayTexts.serving)}</Tag>
}
