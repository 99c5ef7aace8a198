import { type ReactNode, useEffect, useState } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface ListStateProps {
  title: ReactNode
  children?: ReactNode
  /** The one way on. */
  action?: ReactNode
  icon?: IconName | undefined
}

/** Nothing here: what will appear, and when. */
export function Empty(props: ListStateProps): ReactNode {
  return <ListState icon="list" {...props} />
}

/** It did not work: what and when, that nothing typed is lost, and one way on. */
export function Failed(props: ListStateProps): ReactNode {
  return <ListState icon="alert" announce="alert" {...props} />
}

/** No connection: how old the shown state is and what happens to presses. */
export function Offline(props: ListStateProps): ReactNode {
  return <ListState icon="offline" announce="status" {...props} />
}

interface LoadingProps {
  /** Names the thing: "正在取 7月15日的清单…". */
  children: ReactNode
  /** About how many rows will come: the shape is kept. */
  rows?: number | undefined
}

/** On its way. Shows itself after 300 ms only, so that a quick answer does not flicker. */
export function Loading({ children, rows = 4 }: LoadingProps): ReactNode {
  const isLate = useAfter(300)
  return (
    <div className="ui-state ui-state--loading" role="status" data-late={isLate || undefined}>
      <span className="ui-skeleton" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a shape have no identity
          <span key={row} className="ui-skeleton__row" />
        ))}
      </span>
      <p className="ui-state__text">{isLate && children}</p>
    </div>
  )
}

function ListState(props: ListStateProps & { announce?: 'status' | 'alert' }): ReactNode {
  const { title, children, action, icon, announce } = props
  return (
    <div className="ui-state" role={announce}>
      {icon && <Icon name={icon} className="ui-state__icon" />}
      <p className="ui-state__title">{title}</p>
      {children !== undefined && <div className="ui-state__text">{children}</div>}
      {action}
    </div>
  )
}

function useAfter(milliseconds: number): boolean {
  const [isPast, setPast] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPast(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isPast
}
