import type { ReactNode } from 'react'
import { Seal } from './Seal.tsx'

interface MarkProps {
  /** The name of the page, the window or the product. */
  name: ReactNode
  /** What stands under it: the hall, the person, the queue. */
  place?: ReactNode
  /** 1 where the name is the heading of the page. */
  as?: 'h1' | 'p' | undefined
}

/** Seal, name and place: the upper left corner of every surface. */
export function Mark({ name, place, as: Name = 'p' }: MarkProps): ReactNode {
  return (
    <div className="ui-mark">
      <Seal />
      <div className="ui-mark__words">
        <Name className="ui-mark__name">{name}</Name>
        {place !== undefined && <p className="ui-mark__place">{place}</p>}
      </div>
    </div>
  )
}
