import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { Input } from 'react-aria-components/TextField'
import { given } from '../given.ts'
import { Icon } from '../icon/Icon.tsx'
import { FieldShell, type FieldWords } from './FieldShell.tsx'

interface SearchFieldProps extends Omit<FieldWords, 'error'> {
  value: string
  onChange: (value: string) => void
  /** Enter was pressed. */
  onSubmit?: (() => void) | undefined
  clearLabel: string
  id?: string | undefined
  maxLength?: number | undefined
  autoFocus?: boolean | undefined
  /** On a kiosk with its own keypad: no keyboard of the system rises. */
  inputMode?: 'search' | 'none' | undefined
}

/** Words to look for; answers come while one types. Esc empties it. */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { label, hint, aside, clearLabel, inputMode = 'search', ...field } = props
  return (
    <AriaSearchField className="ui-field ui-search" {...given(field)} autoComplete="off" spellCheck="false">
      <FieldShell label={label} hint={hint} aside={aside}>
        <div className="ui-search__box">
          <Icon name="search" className="ui-search__icon" />
          <Input className="ui-input" inputMode={inputMode} enterKeyHint="search" />
          <Button className="ui-search__clear" aria-label={clearLabel}>
            <Icon name="x" />
          </Button>
        </div>
      </FieldShell>
    </AriaSearchField>
  )
}
