import type { ReactNode } from 'react'

interface ConnectionProps {
  state: 'live' | 'stale' | 'offline'
  /** The word: "服务中，已连线", "实时". */
  children: ReactNode
  /** How old the shown data is, whenever it is not live: "3 分钟前的情况". */
  age?: ReactNode
}

/** A dot, a word and the age of what is on the screen. The shape of the dot differs as well as its colour. */
export function Connection({ state, children, age }: ConnectionProps): ReactNode {
  return (
    <p className="ui-connection" role="status" data-state={state}>
      <span className="ui-connection__dot" aria-hidden="true" />
      <span>{children}</span>
      {age !== undefined && <span className="ui-connection__age">{age}</span>}
    </p>
  )
}
