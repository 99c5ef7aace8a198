import type { ReactNode } from 'react'
import { listWindows } from '#contract/tickets.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { ChooseWindow } from './ChooseWindow.tsx'
import { WindowDesk } from './WindowDesk.tsx'
import './window.css'

/** My window; until I sit at one, the choice of it. */
export function WindowRoom(): ReactNode {
  const query = useRead(listWindows, {})
  return (
    <Shown query={query} thing={windowTexts.windowsThing}>
      {({ rows }) => {
        const mine = rows.find((row) => row.mine)
        return mine === undefined ? <ChooseWindow rows={rows} /> : <WindowDesk key={mine.number} number={mine.number} />
      }}
    </Shown>
  )
}
