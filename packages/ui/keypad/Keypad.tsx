import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'
import { Icon } from '../icon/Icon.tsx'

interface KeypadProps {
  label: string
  onKey: (key: string) => void
  onBackspace: () => void
  backspaceLabel: string
  /** What stands left of 0: "X" for identity numbers. Nothing: the place stays empty. */
  extraKey?: string | undefined
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Keys on the glass. The field keeps the focus, so a physical keyboard works all the same. */
export function Keypad({ label, onKey, onBackspace, backspaceLabel, extraKey }: KeypadProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own
    <div className="ui-keypad" role="group" aria-label={label}>
      {digits.map((digit) => (
        <Key key={digit} name={digit} onKey={onKey} />
      ))}
      {extraKey === undefined ? <span /> : <Key name={extraKey} onKey={onKey} />}
      <Key name="0" onKey={onKey} />
      <Button className="ui-key" label={backspaceLabel} onPress={onBackspace} keepFocus>
        <Icon name="backspace" />
      </Button>
    </div>
  )
}

function Key({ name, onKey }: { name: string; onKey: (key: string) => void }): ReactNode {
  return (
    <Button className="ui-key" onPress={() => onKey(name)} keepFocus>
      {name}
    </Button>
  )
}
