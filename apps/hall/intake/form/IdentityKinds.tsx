import type { ReactNode } from 'react'
import type { IdentityKind } from '#contract/service.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import type { Text } from '#texts/lang.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { useWords } from '../../lang/Lang.tsx'

const names = {
  'id-card': intakeTexts.idCard,
  passport: intakeTexts.passport,
  'birth-certificate': intakeTexts.birthCertificate,
} as const satisfies Record<IdentityKind, object>

interface IdentityKindsProps<Kind extends IdentityKind> {
  label: Text
  kinds: readonly Kind[]
  value: Kind
  onChange: (kind: Kind) => void
}

/** Where people of several kinds are served: which document is it? */
export function IdentityKinds<Kind extends IdentityKind>(props: IdentityKindsProps<Kind>): ReactNode {
  const { label, kinds, value, onChange } = props
  const say = useWords()
  return (
    <FilterButtons
      label={say(label)}
      options={kinds.map((kind) => ({ value: kind, text: say(names[kind]) }))}
      value={value}
      onChange={onChange}
    />
  )
}
