import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from '../given.ts'
import { Icon } from '../icon/Icon.tsx'

export interface Column<Row> {
  id: string
  heading: string
  cell: (row: Row) => ReactNode
  /** Numbers that are compared stand right. */
  align?: 'start' | 'end' | undefined
  isSortable?: boolean | undefined
  /** The cell names the row. */
  isRowName?: boolean | undefined
}

export interface Sort {
  column: string
  direction: 'ascending' | 'descending'
}

interface DataTableProps<Row> {
  /** What the table holds; `showCaption` draws it. */
  caption: string
  showCaption?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
  /** An `Empty`, shown in place of the table. */
  empty: ReactNode
}

/** Rows and columns, the head stays in sight. Sorting is the screen's: it asks the server or its own rows. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, showCaption, columns, rows, rowId, sort, onSort, empty } = props
  if (rows.length === 0) return empty
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways must be reachable by keyboard
    <div className="ui-table__scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="ui-table">
        <caption className={showCaption ? undefined : 'ui-visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ id, cell, align, isRowName }) => {
                const Cell = isRowName ? 'th' : 'td'
                return (
                  <Cell key={id} scope={isRowName ? 'row' : undefined} data-align={align}>
                    {cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps {
  column: Pick<Column<never>, 'id' | 'heading' | 'align' | 'isSortable'>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function Heading({ column, sort, onSort }: HeadingProps): ReactNode {
  const direction = sort?.column === column.id ? sort.direction : undefined
  const canSort = column.isSortable === true && onSort !== undefined
  return (
    <th scope="col" data-align={column.align} aria-sort={direction}>
      {canSort ? (
        <Button
          className={classes('ui-table__sort', direction && 'ui-table__sort--on')}
          onPress={() =>
            onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
          }
        >
          {column.heading}
          <Icon name="down" className={direction === 'ascending' ? 'ui-table__up' : undefined} />
        </Button>
      ) : (
        column.heading
      )}
    </th>
  )
}
