import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { given } from '../given.ts'
import { Icon } from '../icon/Icon.tsx'
import { FieldShell, type FieldWords } from './FieldShell.tsx'

export interface SelectOption<Value extends string> {
  value: Value
  text: string
  /** A second line in the open list. */
  detail?: string | undefined
}

interface SelectFieldProps<Value extends string> extends FieldWords {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  onBlur?: (() => void) | undefined
  /** What stands in the box before a choice: "请选择". */
  placeholder: string
  id?: string | undefined
  isRequired?: boolean | undefined
}

/** One of a list that is too long for rows of choices. Typing jumps to an option. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactNode {
  const { label, hint, error, aside, options, value, onChange, placeholder, ...field } = props
  return (
    <Select
      className="ui-field"
      {...given(field)}
      placeholder={placeholder}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as Value)} // the keys are the values of the options
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        <Button className="ui-input ui-select">
          <SelectValue className="ui-select__value">{({ selectedText }) => selectedText || placeholder}</SelectValue>
          <Icon name="down" />
        </Button>
      </FieldShell>
      <Popover className="ui-popover">
        <ListBox className="ui-listbox">
          {options.map(({ value: key, text, detail }) => (
            <ListBoxItem key={key} id={key} textValue={text} className="ui-option">
              <span className="ui-option__words">
                {text}
                {detail !== undefined && <span className="ui-option__detail">{detail}</span>}
              </span>
              <Icon name="check" className="ui-option__check" />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
