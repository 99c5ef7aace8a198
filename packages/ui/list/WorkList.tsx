import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'

export interface WorkItem {
  id: string
  title: string
  /** Person, number, stage. */
  detail?: ReactNode
  /** A `Tag`. */
  tag?: ReactNode
  /** Under the tag: the date it is measured by. */
  side?: ReactNode
}

interface WorkListProps {
  label: string
  items: readonly WorkItem[]
  /** The one that is open beside the list; it stays when the list refreshes. */
  openId: string | null
  onOpen: (id: string) => void
  /** An `Empty`, shown when there are no items. */
  empty: ReactNode
}

/** Things to do, the soonest due first. ↑ ↓ move, Enter or a press opens. */
export function WorkList({ label, items, openId, onOpen, empty }: WorkListProps): ReactNode {
  if (items.length === 0) return empty
  return (
    <GridList
      className="ui-work-list"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={openId === null ? [] : [openId]}
      onSelectionChange={(keys) => {
        if (keys === 'all') return
        const [id] = keys
        if (id !== undefined) onOpen(String(id))
      }}
    >
      {items.map(({ id, title, detail, tag, side }) => (
        <GridListItem key={id} id={id} textValue={title} className="ui-work-item">
          <span className="ui-work-item__words">
            <span className="ui-work-item__title">{title}</span>
            {detail !== undefined && <span className="ui-work-item__detail">{detail}</span>}
          </span>
          <span className="ui-work-item__side">
            {tag}
            {side !== undefined && <span className="ui-work-item__detail">{side}</span>}
          </span>
        </GridListItem>
      ))}
    </GridList>
  )
}
