import type { ReactNode } from 'react'

interface KnownFieldProps {
  label: ReactNode
  value: ReactNode
  /** Where it comes from: "身份证读卡器，10:40". */
  source?: ReactNode
  /** A plain `Button` that lets the person correct it. */
  action?: ReactNode
}

/** What is known already, shown as known: nothing is asked twice. */
export function KnownField({ label, value, source, action }: KnownFieldProps): ReactNode {
  return (
    <dl className="ui-field ui-known">
      <dt className="ui-field__label">{label}</dt>
      <dd className="ui-known__box">
        <span className="ui-known__value">
          {value}
          {source !== undefined && <span className="ui-known__source">{source}</span>}
        </span>
        {action}
      </dd>
    </dl>
  )
}
