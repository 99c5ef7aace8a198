import type { ReactNode } from 'react'

interface MaterialRowProps {
  name: ReactNode
  /** Who confirmed it, where, when; or what is missing. */
  evidence?: ReactNode
  /** A `Tag`. */
  tag: ReactNode
  /** One button, or none. */
  action?: ReactNode
  /** The row to act on is tinted. */
  isNext?: boolean | undefined
  /** More about this row, under it: a form that opened. */
  children?: ReactNode
}

/** One paper: its name, the evidence for it, its state, one action. Stands in a `MaterialList`. */
export function MaterialRow({ name, evidence, tag, action, isNext, children }: MaterialRowProps): ReactNode {
  return (
    <li className="ui-material" data-next={isNext || undefined}>
      <div className="ui-material__words">
        <p className="ui-material__name">{name}</p>
        {evidence !== undefined && <p className="ui-material__evidence">{evidence}</p>}
      </div>
      <div className="ui-material__tag">{tag}</div>
      <div className="ui-material__action">{action}</div>
      {hasMore(children) && <div className="ui-material__more">{children}</div>}
    </li>
  )
}

function hasMore(children: ReactNode): boolean {
  return Array.isArray(children) ? children.some(hasMore) : children !== undefined && children !== false
}
