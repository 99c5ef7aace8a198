import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

interface FilterButtonsProps<Value extends string> {
  label: string
  options: readonly { value: Value; text: string; count?: number | string | undefined }[]
  value: Value
  onChange: (value: Value) => void
}

/** One filter of a few, with how many each would show, `100+` where nobody counted further. The screen keeps the choice in the address. */
export function FilterButtons<Value extends string>(props: FilterButtonsProps<Value>): ReactNode {
  const { label, options, value, onChange } = props
  return (
    <ToggleButtonGroup
      className="ui-filters"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys
        if (key !== undefined) onChange(key as Value) // the keys are the values of the options
      }}
    >
      {options.map(({ value: key, text, count }) => (
        <ToggleButton key={key} id={key} className="ui-filter">
          {text}
          {count !== undefined && <span className="ui-filter__count">{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
