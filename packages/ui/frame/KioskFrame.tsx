import type { ReactNode } from 'react'
import { useScrollStop } from '../surface/use-scroll-stop.ts'

interface KioskFrameProps {
  /** `Mark`. */
  brand: ReactNode
  /** At the upper right: time and date, see `KioskClock`. */
  aside?: ReactNode
  /** `Steps` under the top. */
  steps?: ReactNode
  children: ReactNode
  /** A `KeypadBand` or another band that sits over the actions, from edge to edge. */
  band?: ReactNode
  /** Back and next: two or three large buttons, the first narrower. */
  actions?: ReactNode
  /** Size, contrast, reach, language, help: always the last row. */
  tools: ReactNode
  toolsLabel: string
}

/** The page of a kiosk, 1080×1920. What is pressed lies low; with `data-reach="low"` the whole page does. */
export function KioskFrame(props: KioskFrameProps): ReactNode {
  const { brand, aside, steps, children, band, actions, tools, toolsLabel } = props
  const scroll = useScrollStop<HTMLElement>()
  return (
    <div className="ui-kiosk">
      <header className="ui-kiosk__top">
        <div className="ui-kiosk__bar">
          {brand}
          {aside}
        </div>
        {steps}
      </header>
      <main className="ui-kiosk__main" {...scroll}>
        {children}
      </main>
      <footer className="ui-kiosk__foot" data-actions={actions !== undefined || undefined}>
        {band}
        {actions !== undefined && <div className="ui-kiosk__actions">{actions}</div>}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own */}
        <div className="ui-kiosk__tools" role="group" aria-label={toolsLabel}>
          {tools}
        </div>
      </footer>
    </div>
  )
}

/** The time of the hall, large, and the day under it. */
export function KioskClock({ time, date }: { time: string; date: string }): ReactNode {
  return (
    <p className="ui-kiosk__clock">
      <span className="ui-kiosk__time">{time}</span>
      <span>{date}</span>
    </p>
  )
}
