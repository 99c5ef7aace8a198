import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { Seal } from '../icon/Seal.tsx'

interface BoardFrameProps {
  title: ReactNode
  /** `Connection`. A board never goes blank: it says how old it is. */
  connection: ReactNode
  date: string
  time: string
  /** Left: `CallPanel` and `WindowGrid`. */
  children: ReactNode
  /** Right: `NextList`. */
  aside: ReactNode
  /** Names the right side. */
  asideLabel: string
  /** The strip at the bottom. It changes by a cross-fade, it never scrolls. */
  strip?: ReactNode
  /** At the end of the strip, and always there. */
  stripEnd?: ReactNode
}

/** The page of a call board, 1920×1080, dark: `data-surface="board"`. */
export function BoardFrame(props: BoardFrameProps): ReactNode {
  const { title, connection, date, time, children, aside, asideLabel, strip, stripEnd } = props
  return (
    <div className="ui-board">
      <header className="ui-board__top">
        <Seal />
        <h1 className="ui-board__title">{title}</h1>
        <div className="ui-board__now">
          {connection}
          <span>{date}</span>
          <span className="ui-board__time">{time}</span>
        </div>
      </header>
      <div className="ui-board__middle">
        <main className="ui-board__main">{children}</main>
        <aside className="ui-board__aside" aria-label={asideLabel}>
          {aside}
        </aside>
      </div>
      {strip !== undefined && (
        <footer className="ui-board__strip">
          <Icon name="call" />
          <p key={typeof strip === 'string' ? strip : undefined}>{strip}</p>
          {stripEnd !== undefined && <div className="ui-board__strip-end">{stripEnd}</div>}
        </footer>
      )}
    </div>
  )
}
