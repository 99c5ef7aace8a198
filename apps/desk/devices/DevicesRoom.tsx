import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type DeviceRow, listDevices } from '#contract/devices.ts'
import { deviceTexts } from '#texts/desk/devices.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'
import { useMe } from '../session/Session.tsx'
import { Shown } from '../state/Shown.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { useDeviceColumns } from './use-device-columns.tsx'
import './devices.css'

/** The kiosks and boards of the hall, and the codes that turn a browser into one of them. */
export function DevicesRoom(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { verbs } = useMe()
  const queries = useQueryClient()
  const query = useRead(listDevices, {})
  const [chosen, setChosen] = useState<DeviceRow | null>(null)
  const mayIssue = verbs.includes('device.enrol')
  const columns = useDeviceColumns((row) => (
    <Button
      onPress={() => setChosen(row)}
      label={say(deviceTexts.issueFor(row.name))}
      refused={whyNot(row, { mayIssue, lang })}
    >
      {say(deviceTexts.issue)}
    </Button>
  ))
  return (
    <Panel title={say(deviceTexts.title)} side={say(deviceTexts.side)} level={1} flush>
      <Shown query={query} thing={deviceTexts.thing}>
        {({ rows }) => (
          <DataTable
            caption={say(deviceTexts.title)}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            empty={<Empty title={say(deviceTexts.empty)}>{say(deviceTexts.emptyText)}</Empty>}
          />
        )}
      </Shown>
      {chosen !== null && (
        <CodeDialog
          device={chosen}
          onClose={() => {
            setChosen(null)
            void queries.invalidateQueries({ queryKey: [listDevices.name] })
          }}
        />
      )}
    </Panel>
  )
}

function whyNot(row: DeviceRow, { mayIssue, lang }: { mayIssue: boolean; lang: 'zh-CN' | 'en' }): string | undefined {
  if (!mayIssue) return reasonSentence('not-allowed', {}, lang)
  return row.state === 'retired' ? reasonSentence('device-retired', {}, lang) : undefined
}
