import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'
import { Icon } from '../icon/Icon.tsx'
import { BackspaceKey, Key } from './Key.tsx'

interface LetterKeypadProps {
  label: string
  onKey: (key: string) => void
  onBackspace: () => void
  backspaceLabel: string
  onClear: () => void
  clearLabel: string
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Letters on the glass, in the order of the alphabet: who never typed finds them as in a dictionary. */
export function LetterKeypad(props: LetterKeypadProps): ReactNode {
  const { label, onKey, onBackspace, backspaceLabel, onClear, clearLabel } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own
    <div className="ui-keypad ui-keypad--letters" role="group" aria-label={label}>
      {letters.map((letter) => (
        <Key key={letter} name={letter} onKey={onKey} />
      ))}
      <BackspaceKey label={backspaceLabel} onPress={onBackspace} />
      <Button className="ui-key" label={clearLabel} onPress={onClear} keepFocus>
        <Icon name="x" />
      </Button>
    </div>
  )
}
