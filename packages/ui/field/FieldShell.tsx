import type { ReactNode } from 'react'
import { Label, Text } from 'react-aria-components/TextField'
import { Icon } from '../icon/Icon.tsx'

/** What every field has around its box. */
export interface FieldWords {
  label: ReactNode
  /** Under the label: what to look at, where to find it. */
  hint?: ReactNode
  /** What was found and what to do. It stands under the box and is read with it. */
  error?: string | undefined
  /** After the label, in plain: "（可不填）". */
  aside?: ReactNode
}

/** Label above, hint under the label, message under the box. Inside a react-aria field, which ties them together. */
export function FieldShell({ label, hint, error, aside, children }: FieldWords & { children: ReactNode }): ReactNode {
  return (
    <>
      <Label className="ui-field__label">
        {label}
        {aside !== undefined && <span className="ui-field__aside">{aside}</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="ui-field__hint">
          {hint}
        </Text>
      )}
      {children}
      {error !== undefined && (
        <Text slot="errorMessage" className="ui-field__error">
          <Icon name="alert" />
          <span>{error}</span>
        </Text>
      )}
    </>
  )
}
