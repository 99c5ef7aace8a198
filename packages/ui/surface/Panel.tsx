import { type ReactNode, useId } from 'react'
import { classes } from '../given.ts'
import { useScrollStop } from './use-scroll-stop.ts'

interface PanelProps {
  title: ReactNode
  /** At the end of the head: when, how many, tags. */
  side?: ReactNode
  /** Stays under the body, which scrolls. */
  foot?: ReactNode
  children: ReactNode
  /** The content brings its own edges (lists, tables). */
  flush?: boolean | undefined
  /** Level of its heading. */
  level?: 1 | 2 | 3 | undefined
  className?: string | undefined
}

/** A framed region of the desk with a head of its own. */
export function Panel({ title, side, foot, children, flush, level = 2, className }: PanelProps): ReactNode {
  const id = useId()
  const { tabIndex, ref } = useScrollStop<HTMLDivElement>()
  const Heading = `h${level}` as const
  return (
    <section className={classes('ui-panel', className)} aria-labelledby={id}>
      <header className="ui-panel__head">
        <Heading id={id} className="ui-panel__title">
          {title}
        </Heading>
        {side !== undefined && <div className="ui-panel__side">{side}</div>}
      </header>
      <div
        className="ui-panel__body"
        data-flush={flush || undefined}
        ref={ref}
        {...(tabIndex === 0 && { tabIndex, role: 'group', 'aria-labelledby': id })}
      >
        {children}
      </div>
      {foot !== undefined && <footer className="ui-panel__foot">{foot}</footer>}
    </section>
  )
}
