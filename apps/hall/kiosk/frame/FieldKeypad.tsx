import type { ReactNode } from 'react'
import { Keypad } from '#ui/keypad/Keypad.tsx'
import { KeypadBand } from '#ui/keypad/KeypadBand.tsx'
import { eraseInField, typeIntoField } from './type-into-field.ts'

interface FieldKeypadProps {
  /** The id of the input that the keys write into. */
  fieldId: string
  label: string
  backspaceLabel: string
  extraKey?: string | undefined
  beside?: ReactNode
}

/** The keys on the glass for one field. */
export function FieldKeypad({ fieldId, label, backspaceLabel, extraKey, beside }: FieldKeypadProps): ReactNode {
  return (
    <KeypadBand beside={beside}>
      <Keypad
        label={label}
        onKey={(key) => typeIntoField(fieldId, key)}
        onBackspace={() => eraseInField(fieldId)}
        backspaceLabel={backspaceLabel}
        extraKey={extraKey}
      />
    </KeypadBand>
  )
}
