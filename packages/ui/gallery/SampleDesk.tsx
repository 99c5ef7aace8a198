import type { ReactNode } from 'react'
import { BarButton } from '../button/BarButton.tsx'
import { DeskFrame } from '../frame/DeskFrame.tsx'
import type { IconName } from '../icon/Icon.tsx'
import { Connection } from '../status/Connection.tsx'

const rail: readonly [IconName, string][] = [
  ['window', '窗口'],
  ['list', '待办'],
  ['search', '查询'],
  ['calendar', '预约'],
  ['star', '评价'],
  ['help', '规则'],
]

interface SampleDeskProps {
  name: string
  place: string
  current: string
  layout: 'aside' | 'list'
  children: ReactNode
}

export function SampleDesk({ name, place, current, layout, children }: SampleDeskProps): ReactNode {
  return (
    <DeskFrame
      name={name}
      place={place}
      connection={<Connection state="live">服务中，已连线</Connection>}
      now="2024年7月15日 周一 10:43"
      tools={
        <>
          <BarButton icon="search" label="查人、查件" />
          <BarButton icon="user" label="刘芳" />
        </>
      }
      nav={{
        label: '主导航',
        items: rail.map(([icon, text]) => ({ id: icon, href: `#${icon}`, icon, text, isCurrent: text === current })),
      }}
      layout={layout}
      skipLabel="跳到正文"
    >
      {children}
    </DeskFrame>
  )
}
