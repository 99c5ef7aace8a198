import { type ChangeEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField'
import { given } from '../given.ts'
import { FieldShell, type FieldWords } from './FieldShell.tsx'
import { cutInGroups, type Grouping, showGrouped, typeGrouped } from './grouped-text.ts'

export interface GroupedFieldProps extends FieldWords {
  /** The bare number, without gaps. */
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  onFocus?: (() => void) | undefined
  name?: string | undefined
  id?: string | undefined
  autoComplete?: string | undefined
  isRequired?: boolean | undefined
  isReadOnly?: boolean | undefined
  autoFocus?: boolean | undefined
  /** The place of the character to look at again, counted from 0 without gaps. It is underlined. */
  errorAt?: number | undefined
  /** On a kiosk with its own keypad: no keyboard of the system rises. */
  inputMode?: 'text' | 'numeric' | 'tel' | 'none' | undefined
}

/** A long number that shows itself in groups while it is typed. */
export function GroupedField(props: GroupedFieldProps & { grouping: Grouping }): ReactNode {
  const { label, hint, error, aside, value, onChange, errorAt, inputMode, grouping, ...field } = props
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)

  // The shown text differs from the typed one by its gaps, so the browser would throw the caret to the end.
  useLayoutEffect(() => {
    if (caret.current === null) return
    input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  function handleChange(event: ChangeEvent<HTMLInputElement>): void {
    const { value: text, selectionStart } = event.currentTarget
    const forward = event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'deleteContentForward'
    const typed = typeGrouped({ before: value, text, caret: selectionStart ?? text.length, forward }, grouping)
    caret.current = typed.caret
    onChange(typed.value)
  }

  return (
    <AriaTextField
      className="ui-field"
      {...given(field)}
      value={showGrouped(value, grouping)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        <div className="ui-grouped">
          <Input
            ref={input}
            className="ui-input ui-input--number"
            onChange={handleChange}
            spellCheck={false}
            {...given({ inputMode })}
          />
          {errorAt !== undefined && errorAt < value.length && (
            <Underline value={value} at={errorAt} groups={grouping.groups} />
          )}
        </div>
      </FieldShell>
    </AriaTextField>
  )
}

/** Lies over the box with the same letters, unseen, and underlines one of them: an input cannot style a single letter. */
function Underline({ value, at, groups }: { value: string; at: number; groups: readonly number[] }): ReactNode {
  const before = cutInGroups(value.slice(0, at), groups).join(' ')
  const through = cutInGroups(value.slice(0, at + 1), groups).join(' ')
  return (
    <span className="ui-grouped__marks" aria-hidden="true">
      {through.slice(0, -1).padEnd(before.length)}
      <span className="ui-grouped__mark">{through.slice(-1)}</span>
    </span>
  )
}
