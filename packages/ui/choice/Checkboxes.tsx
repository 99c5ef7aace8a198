import type { ReactNode } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { FieldShell, type FieldWords } from '../field/FieldShell.tsx'
import { given } from '../given.ts'
import { CheckRow } from './CheckRow.tsx'
import type { ChoiceOption } from './Radios.tsx'

interface CheckboxesProps<Value extends string> extends FieldWords {
  options: readonly ChoiceOption<Value>[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
  onBlur?: (() => void) | undefined
  id?: string | undefined
  isRequired?: boolean | undefined
  columns?: 1 | 2 | 3 | undefined
  /** `chips` for a handful of short words that may all be left alone. */
  look?: 'rows' | 'chips' | undefined
}

/** Any number of a few. */
export function Checkboxes<Value extends string>(props: CheckboxesProps<Value>): ReactNode {
  const { label, hint, error, aside, options, value, onChange, columns, look, ...field } = props
  return (
    <CheckboxGroup
      className="ui-field"
      {...given(field)}
      value={[...value]}
      onChange={(next) => onChange(next as Value[])} // the values are those of the options
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        <div className={look === 'chips' ? 'ui-chips' : 'ui-choices'} data-columns={columns ?? 1}>
          {options.map((option) => (
            <CheckRow
              key={option.value}
              value={option.value}
              className={look === 'chips' ? 'ui-chip' : 'ui-choice'}
              detail={option.detail}
            >
              {option.text}
            </CheckRow>
          ))}
        </div>
      </FieldShell>
    </CheckboxGroup>
  )
}
