import type { ReactNode } from 'react'
import { BoardFrame } from '../frame/BoardFrame.tsx'
import { Connection } from '../status/Connection.tsx'
import { CallPanel } from '../ticket/CallPanel.tsx'
import { NextList } from '../ticket/NextList.tsx'
import { type BoardWindow, WindowGrid } from '../ticket/WindowGrid.tsx'

const windows: readonly BoardWindow[] = [
  { id: '1', name: '1', service: '出入境', now: { number: 'A009' } },
  { id: '2', name: '2', service: '出入境', now: { number: 'A010' } },
  { id: '3', name: '3', service: '出入境', now: { number: 'A012' }, isLatest: true },
  { id: '4', name: '4', service: '外国人居留许可', now: { number: 'F003' } },
  { id: '5', name: '5', service: '身份证', now: { number: 'C021' } },
  { id: '6', name: '6', service: '户政', now: { number: 'B007' } },
  {
    id: '7',
    name: '7',
    service: '户政',
    now: {
      note: (
        <>
          暂停
          <br />
          10:55 恢复
        </>
      ),
    },
  },
  { id: '8', name: '8', service: '绿色通道', now: { number: 'V002' } },
]

export function BoardPage(): ReactNode {
  return (
    <BoardFrame
      title="东西湖区人口与出入境服务大厅"
      connection={<Connection state="live">实时</Connection>}
      date="2024年7月15日 周一"
      time="10:42"
      asideLabel="接下来"
      aside={
        <NextList
          title="接下来"
          queues={[
            { id: 'a', name: '出入境', wait: '约 6–9 分钟', numbers: ['A013', 'A014', 'A015'] },
            { id: 'c', name: '身份证', wait: '约 4–7 分钟', numbers: ['C022', 'C023', 'C024'] },
            { id: 'b', name: '户政', wait: '约 10–15 分钟', numbers: ['B008', 'B009', 'B010'] },
            { id: 'f', name: '外国人', wait: '约 0–5 分钟', numbers: [], note: '前面没有人，4 号窗口办完就叫' },
          ]}
        />
      }
      strip="今天延时服务到 19:00。老人、孕妇、军人和行动不便的朋友，请到导办台走绿色通道。"
    >
      <CallPanel
        title="请到窗口"
        number="A012"
        window="3"
        windowWord="号窗口"
        callKey="1"
        announcement="请 A012 到 3 号窗口"
      />
      <WindowGrid label="窗口情况" headings={{ name: '窗口', service: '业务', now: '正在办' }} windows={windows} />
    </BoardFrame>
  )
}
