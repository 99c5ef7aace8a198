import type { ReactNode } from 'react'

export interface BoardWindow {
  id: string
  name: ReactNode
  service: ReactNode
  /** The number being served, or what the window does instead. */
  now: { number: string } | { note: ReactNode }
  /** Called just now. */
  isLatest?: boolean | undefined
}

interface WindowGridProps {
  label: string
  headings: { name: string; service: string; now: string }
  windows: readonly BoardWindow[]
}

/** What every window is doing, in two columns read downwards. */
export function WindowGrid({ label, headings, windows }: WindowGridProps): ReactNode {
  const half = Math.ceil(windows.length / 2)
  const columns = [windows.slice(0, half), windows.slice(half)].filter((column) => column.length > 0)
  return (
    <section className="ui-windows" aria-label={label}>
      {columns.map((column) => (
        <table key={column[0]?.id} className="ui-windows__column">
          <thead>
            <tr>
              <th scope="col">{headings.name}</th>
              <th scope="col">{headings.service}</th>
              <th scope="col">{headings.now}</th>
            </tr>
          </thead>
          <tbody>
            {column.map(({ id, name, service, now, isLatest }) => (
              <tr key={id} data-latest={isLatest || undefined}>
                <th scope="row">{name}</th>
                <td className="ui-windows__service">{service}</td>
                {'number' in now ? (
                  <td className="ui-windows__number">{now.number}</td>
                ) : (
                  <td className="ui-windows__note">{now.note}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
