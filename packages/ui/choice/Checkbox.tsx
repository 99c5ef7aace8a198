import { type ReactNode, useId } from 'react'
import { given } from '../given.ts'
import { Icon } from '../icon/Icon.tsx'
import { CheckRow } from './CheckRow.tsx'

interface CheckboxProps {
  children: ReactNode
  detail?: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  onBlur?: (() => void) | undefined
  isRequired?: boolean | undefined
  error?: string | undefined
  id?: string | undefined
}

/** One yes or no, as a full row. Never preset for a consent. */
export function Checkbox({ children, error, onBlur, id, ...checkbox }: CheckboxProps): ReactNode {
  const errorId = useId()
  return (
    <div className="ui-field" data-invalid={error !== undefined || undefined} id={id}>
      <CheckRow
        {...given({ onBlur, 'aria-describedby': error === undefined ? undefined : errorId })}
        {...given({ isRequired: checkbox.isRequired, detail: checkbox.detail })}
        isSelected={checkbox.isSelected}
        onChange={checkbox.onChange}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        className="ui-choice"
      >
        {children}
      </CheckRow>
      {error !== undefined && (
        <p className="ui-field__error" id={errorId}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
