import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { FieldShell, type FieldWords } from '../field/FieldShell.tsx'
import { given } from '../given.ts'

export interface ChoiceOption<Value extends string> {
  value: Value
  text: ReactNode
  detail?: ReactNode
}

interface RadiosProps<Value extends string> extends FieldWords {
  options: readonly ChoiceOption<Value>[]
  /** null: nothing is chosen. Nothing is preset where the law wants a free choice. */
  value: Value | null
  onChange: (value: Value) => void
  onBlur?: (() => void) | undefined
  id?: string | undefined
  isRequired?: boolean | undefined
  /** Short words side by side. */
  columns?: 1 | 2 | 3 | undefined
  /** The label asks the question of the whole page and looks like its heading. */
  asHeading?: boolean | undefined
}

/** One of a few, each a full row. Arrows move, Space picks. */
export function Radios<Value extends string>(props: RadiosProps<Value>): ReactNode {
  const { label, hint, error, aside, options, value, onChange, columns, asHeading, ...field } = props
  return (
    <RadioGroup
      className="ui-field"
      data-heading={asHeading || undefined}
      {...given(field)}
      value={value}
      onChange={(next) => onChange(next as Value)} // the values are those of the options
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        <div className="ui-choices" data-columns={columns ?? 1}>
          {options.map(({ value: key, text, detail }) => (
            <Radio key={key} value={key} className="ui-choice">
              <span className="ui-choice__dot" aria-hidden="true" />
              <span className="ui-choice__words">
                {text}
                {detail !== undefined && <span className="ui-choice__detail">{detail}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldShell>
    </RadioGroup>
  )
}
