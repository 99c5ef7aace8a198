import type { ReactNode } from 'react'
import { listTexts } from '#texts/desk/figure-lists.ts'
import type { Text } from '#texts/lang.ts'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { MoreRows } from '../../state/MoreRows.tsx'
import { type Read, Shown } from '../../state/Shown.tsx'
import { countOf } from '../shares.ts'
import './lists.css'

interface Page<Line> {
  readonly rows: readonly Line[]
}

interface ListPageProps<Line, Set extends string> {
  title: Text
  /** How the number was counted, in one sentence. */
  how: Text
  /** Which part of it: the day, the hour, the line. */
  part: readonly string[]
  sets: { options: readonly { value: Set; text: string }[]; value: Set; onChange: (set: Set) => void }
  /** A second choice beside the sets. */
  more?: ReactNode
  foot?: Text | undefined
  query: Read<{ readonly pages: readonly Page<Line>[] }> & Parameters<typeof MoreRows>[0]['query']
  columns: readonly Column<Line>[]
  /** The list can still grow while one looks. */
  isOfNow: boolean
  backTo: string
}

/** The list behind a number: what it holds, how it was counted, and its rows page by page. */
export function ListPage<Line extends { readonly id: string }, Set extends string>(
  props: ListPageProps<Line, Set>,
): ReactNode {
  const say = useWords()
  const { title, how, part, sets, more, foot, query, columns, isOfNow, backTo } = props
  return (
    <Panel
      title={say(title)}
      level={1}
      flush
      className="desk-list"
      side={
        <ButtonLink href={backTo} icon="left">
          {say(listTexts.back)}
        </ButtonLink>
      }
      {...(foot === undefined ? {} : { foot: say(foot) })}
    >
      <div className="desk-list__tools">
        <p>
          <b>
            {[...part, ...(query.data === undefined ? [] : [lengthOf(query.data.pages)])].join(say(listTexts.comma))}
          </b>
        </p>
        <p className="desk-list__how">{say(how)}</p>
        <FilterButtons label={say(listTexts.sets)} {...sets} />
        {more}
      </div>
      <Shown query={query} thing={listTexts.thing} rows={10}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(title)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ id }) => id}
              empty={
                <Empty title={say(listTexts.empty)}>
                  {say(isOfNow ? listTexts.emptyText : listTexts.emptyPastText)}
                </Empty>
              }
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
    </Panel>
  )

  function lengthOf(pages: readonly Page<Line>[]): string {
    const length = countOf(pages.flatMap(({ rows }) => rows).length)
    return say(query.hasNextPage ? listTexts.some(length) : listTexts.all(length))
  }
}
