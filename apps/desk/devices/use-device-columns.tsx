import type { ReactNode } from 'react'
import type { DeviceRow } from '#contract/devices.ts'
import { momentText } from '#texts/dates.ts'
import { deviceKindTexts, deviceStateTexts, deviceTexts } from '#texts/desk/devices.ts'
import type { Column } from '#ui/list/DataTable.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

const look = {
  awaiting: { tone: 'warn', icon: 'clock' },
  enrolled: { tone: 'ok', icon: 'ok' },
  retired: { tone: 'quiet', icon: 'x' },
} as const

/** What is said of each device. */
export function useDeviceColumns(act: (row: DeviceRow) => ReactNode): readonly Column<DeviceRow>[] {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const moment = (at: string | null): string => (at === null ? say(deviceTexts.never) : momentText(at, now, lang))
  return [
    { id: 'name', heading: say(deviceTexts.name), cell: ({ name }) => name, isRowName: true },
    { id: 'kind', heading: say(deviceTexts.kind), cell: ({ kind }) => say(deviceKindTexts[kind]) },
    {
      id: 'state',
      heading: say(deviceTexts.state),
      cell: ({ state }) => (
        <Tag tone={look[state].tone} icon={look[state].icon}>
          {say(deviceStateTexts[state])}
        </Tag>
      ),
    },
    { id: 'enrolled', heading: say(deviceTexts.enrolledAt), cell: ({ enrolledAt }) => moment(enrolledAt) },
    { id: 'seen', heading: say(deviceTexts.lastSeen), cell: ({ lastSeenAt }) => moment(lastSeenAt) },
    { id: 'act', heading: say(deviceTexts.act), cell: act },
  ]
}
