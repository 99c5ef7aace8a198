import type { ReactNode } from 'react'
import { Lattice } from '../icon/Lattice.tsx'

interface HeroProps {
  title: ReactNode
  /** The answer in large figures, where the page has one: "6–9 分钟". */
  figure?: ReactNode
  text?: ReactNode
  /** Buttons under it. */
  children?: ReactNode
}

/** The dark greeting at the top of a public page, with the one ornament beside the words. */
export function Hero({ title, figure, text, children }: HeroProps): ReactNode {
  return (
    <section className="ui-hero" data-figure={figure !== undefined || undefined}>
      <div className="ui-hero__words">
        <h1 className="ui-hero__title">{title}</h1>
        {figure !== undefined && <p className="ui-hero__figure">{figure}</p>}
        {text !== undefined && <p className="ui-hero__text">{text}</p>}
      </div>
      <Lattice className="ui-hero__lattice" />
      {children !== undefined && <div className="ui-hero__actions">{children}</div>}
    </section>
  )
}
