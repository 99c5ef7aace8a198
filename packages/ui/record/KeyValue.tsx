import type { ReactNode } from 'react'

export interface KeyValueItem {
  /** Stable name of the row. */
  id: string
  label: ReactNode
  value: ReactNode
}

interface KeyValueProps {
  items: readonly KeyValueItem[]
  /** `beside` puts the label left of the value, `above` over it, in columns; `figures` shows large numbers in a row. */
  layout?: 'beside' | 'above' | 'figures' | undefined
}

/** Facts with their names. */
export function KeyValue({ items, layout }: KeyValueProps): ReactNode {
  return (
    <dl className="ui-kv" data-layout={layout ?? 'beside'}>
      {items.map(({ id, label, value }) => (
        <div key={id} className="ui-kv__pair">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
