import type { ReactNode } from 'react'
import { BackspaceKey, Key } from './Key.tsx'

interface KeypadProps {
  label: string
  onKey: (key: string) => void
  onBackspace: () => void
  backspaceLabel: string
  /** What stands left of 0: "X" for identity numbers. Nothing: the place stays empty. */
  extraKey?: string | undefined
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Digits on the glass. */
export function Keypad({ label, onKey, onBackspace, backspaceLabel, extraKey }: KeypadProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own
    <div className="ui-keypad" role="group" aria-label={label}>
      {digits.map((digit) => (
        <Key key={digit} name={digit} onKey={onKey} />
      ))}
      {extraKey === undefined ? <span /> : <Key name={extraKey} onKey={onKey} />}
      <Key name="0" onKey={onKey} />
      <BackspaceKey label={backspaceLabel} onPress={onBackspace} />
    </div>
  )
}
