import type { ReactNode } from 'react'

export interface NextQueue {
  id: string
  name: ReactNode
  /** "约 6–9 分钟" */
  wait: ReactNode
  numbers: readonly string[]
  /** In place of numbers when nobody waits. */
  note?: ReactNode
}

/** Who comes next, queue by queue: the right side of the board. */
export function NextList({ title, queues }: { title: ReactNode; queues: readonly NextQueue[] }): ReactNode {
  return (
    <div className="ui-next">
      <h2 className="ui-next__title">{title}</h2>
      {queues.map(({ id, name, wait, numbers, note }) => (
        <section key={id} className="ui-next__queue">
          <header className="ui-next__head">
            <h3>{name}</h3>
            <p className="ui-next__wait">{wait}</p>
          </header>
          {numbers.length === 0 ? (
            <p className="ui-next__note">{note}</p>
          ) : (
            <ol className="ui-next__numbers">
              {numbers.map((number) => (
                <li key={number}>{number}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  )
}
