import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: ReactNode
  /** At the end of the line of the title. */
  side?: ReactNode
  level?: 1 | 2 | 3 | undefined
  children: ReactNode
}

/** A heading and what belongs to it. */
export function Section({ title, side, level = 2, children }: SectionProps): ReactNode {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className="ui-section" aria-labelledby={id}>
      <header className="ui-section__head">
        <Heading id={id} className="ui-section__title">
          {title}
        </Heading>
        {side !== undefined && <div className="ui-section__side">{side}</div>}
      </header>
      {children}
    </section>
  )
}
