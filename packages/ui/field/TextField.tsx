import type { ReactNode, Ref } from 'react'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField'
import { given } from '../given.ts'
import { FieldShell, type FieldWords } from './FieldShell.tsx'

export interface TextFieldProps extends FieldWords {
  value: string
  onChange: (value: string) => void
  /** Checks belong here, not on each key. */
  onBlur?: (() => void) | undefined
  onFocus?: (() => void) | undefined
  name?: string | undefined
  id?: string | undefined
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | undefined
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'none' | undefined
  /** What the browser may fill in: "name", "username", "one-time-code". */
  autoComplete?: string | undefined
  maxLength?: number | undefined
  isRequired?: boolean | undefined
  isReadOnly?: boolean | undefined
  autoFocus?: boolean | undefined
  /** More than one line: how many are seen at first. */
  lines?: number | undefined
  /** Under the box at all times, a count for example. */
  note?: ReactNode
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line of text, or several. */
export function TextField({ label, hint, error, aside, lines, note, inputRef, ...field }: TextFieldProps): ReactNode {
  const { inputMode, ...rest } = field
  return (
    <AriaTextField className="ui-field" {...given(rest)} isInvalid={error !== undefined} validationBehavior="aria">
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        {lines === undefined ? (
          <Input className="ui-input" {...given({ inputMode, ref: inputRef })} />
        ) : (
          <TextArea className="ui-input ui-input--area" rows={lines} />
        )}
        {note !== undefined && <p className="ui-field__hint">{note}</p>}
      </FieldShell>
    </AriaTextField>
  )
}
