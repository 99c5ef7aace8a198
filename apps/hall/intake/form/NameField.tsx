import type { ReactNode } from 'react'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import type { Text } from '#texts/lang.ts'
import { TextField } from '#ui/field/TextField.tsx'
import type { Checks } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'

interface NameFieldProps {
  id: string
  label: Text
  value: string
  onChange: (name: string) => void
  checks: Pick<Checks<'name'>, 'of' | 'look' | 'forget'>
}

/** What somebody is called, as on the document. */
export function NameField({ id, label, value, onChange, checks }: NameFieldProps): ReactNode {
  const say = useWords()
  return (
    <TextField
      id={id}
      label={say(label)}
      hint={say(kioskFormTexts.nameHint)}
      value={value}
      onChange={(name) => {
        onChange(name)
        checks.forget('name')
      }}
      onBlur={() => checks.look('name')}
      error={checks.of('name')?.message}
      autoComplete="off"
    />
  )
}
