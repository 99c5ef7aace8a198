import { type ReactNode, useState } from 'react'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { Hour } from './hour.ts'

interface ChartPanelProps {
  title: Text
  hours: readonly Hour[]
  columns: readonly Column<Hour>[]
  legend: ReactNode
  /** The drawing; its table is one press away. */
  children: ReactNode
}

/** A chart with its numbers beside it. */
export function ChartPanel({ title, hours, columns, legend, children }: ChartPanelProps): ReactNode {
  const say = useWords()
  const [isTable, setTable] = useState(false)
  const hourColumn: Column<Hour> = {
    id: 'hour',
    heading: say(todayTexts.hour),
    cell: ({ hour }) => say(todayTexts.hourOf(hour)),
    isRowName: true,
  }
  const empty = <Empty title={say(todayTexts.nothingYet)}>{say(todayTexts.nothingYetText)}</Empty>
  return (
    <Panel
      title={say(title)}
      className="desk-chart"
      flush={isTable}
      side={
        <>
          {!isTable && hours.length > 0 && legend}
          <Button
            variant="plain"
            isOn={isTable}
            label={say(todayTexts.asTableOf(say(title)))}
            onPress={() => setTable(!isTable)}
          >
            {say(todayTexts.asTable)}
          </Button>
        </>
      }
    >
      {isTable ? (
        <DataTable
          caption={say(title)}
          columns={[hourColumn, ...columns]}
          rows={hours}
          rowId={({ hour }) => String(hour)}
          empty={empty}
        />
      ) : (
        drawing()
      )}
    </Panel>
  )

  function drawing(): ReactNode {
    return hours.length === 0 ? empty : children
  }
}
