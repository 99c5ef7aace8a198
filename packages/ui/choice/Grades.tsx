import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { FieldShell, type FieldWords } from '../field/FieldShell.tsx'
import { given } from '../given.ts'

interface GradesProps<Value extends string> extends FieldWords {
  /** Best first, as many as there are bars. */
  options: readonly { value: Value; text: string }[]
  /** null until the person chooses: there is no default. */
  value: Value | null
  onChange: (value: Value) => void
  id?: string | undefined
}

/** Grades as words with rising bars: no faces, no stars, no default. */
export function Grades<Value extends string>(props: GradesProps<Value>): ReactNode {
  const { label, hint, error, aside, options, value, onChange, id } = props
  return (
    <RadioGroup
      className="ui-field"
      data-heading
      {...given({ id })}
      value={value}
      onChange={(next) => onChange(next as Value)} // the values are those of the options
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        <div className="ui-choices">
          {options.map((option, place) => (
            <Radio key={option.value} value={option.value} className="ui-choice ui-grade">
              <span className="ui-choice__dot" aria-hidden="true" />
              <span className="ui-choice__words">{option.text}</span>
              <Bars lit={options.length - place} of={options.length} />
            </Radio>
          ))}
        </div>
      </FieldShell>
    </RadioGroup>
  )
}

function Bars({ lit, of }: { lit: number; of: number }): ReactNode {
  const width = of * 9 - 3
  return (
    <svg className="ui-bars" viewBox={`0 0 ${width} 22`} aria-hidden="true" focusable="false">
      {Array.from({ length: of }, (_, bar) => {
        const height = 6 + (16 * bar) / Math.max(of - 1, 1)
        const place = { x: bar * 9, y: 22 - height, width: 6, height, rx: 1 }
        return <rect key={place.x} {...place} className={bar < lit ? 'ui-bars__lit' : 'ui-bars__unlit'} />
      })}
    </svg>
  )
}
