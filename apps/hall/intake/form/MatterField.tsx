import { type ReactNode, useMemo, useState } from 'react'
import type { FormField } from '#contract/service.ts'
import { listCountries } from '#kernel/countries.ts'
import { listOptions } from '#modules/catalogue/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { GroupedField } from '#ui/field/GroupedField.tsx'
import { IdNumberField } from '#ui/field/IdNumberField.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { dateGrouping, digitsOf } from '../questions/read-date.ts'
import { circumstancesOf } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'

interface MatterFieldProps {
  id: string
  field: FormField
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  error: string | undefined
}

/** Up to so many choices stand open; more of them are a list. */
const openChoices = 4

/** One field of the matter, by its kind. */
export function MatterField({ id, field, value, onChange, onBlur, error }: MatterFieldProps): ReactNode {
  const say = useWords()
  const { inputMode } = useHost()
  const { draft } = useVisit()
  const label = field.required ? say(field.label) : say(intakeTexts.optional(say(field.label)))
  const words = { id, label, hint: field.hint === undefined ? undefined : say(field.hint), error }
  const typed = { ...words, value, onChange, onBlur, autoComplete: 'off' as const }
  const digits = inputMode === 'none' ? ('none' as const) : undefined
  switch (field.kind) {
    case 'choice': {
      const options = listOptions(field, circumstancesOf(draft)).map((option) => ({
        value: option.value,
        text: say(option.text),
      }))
      const chosen = value === '' ? null : value
      if (options.length <= openChoices)
        return <Radios {...words} options={options} value={chosen} onChange={onChange} columns={2} />
      return (
        <SelectField
          {...words}
          options={options}
          value={chosen}
          onChange={onChange}
          placeholder={say(intakeTexts.countryChoose)}
        />
      )
    }
    case 'country':
      return <CountryField {...words} value={value} onChange={onChange} />
    case 'date':
      return <DayField {...typed} inputMode={inputMode} />
    case 'id-number':
      return <IdNumberField {...typed} inputMode={digits} />
    case 'mobile':
      return <TextField {...typed} inputMode={digits ?? 'tel'} type="tel" />
    case 'email':
      return <TextField {...typed} type="email" inputMode="email" />
    case 'long-text':
    case 'address':
      return <TextField {...typed} lines={field.kind === 'address' ? 2 : 3} />
    case 'person-name':
    case 'latin-name':
    case 'identity-number':
    case 'text':
      return <TextField {...typed} />
    case 'photo':
      return null
  }
}

interface Words {
  id: string
  label: string
  hint: string | undefined
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A day as eight digits; the form holds it as `YYYY-MM-DD` once it is whole. */
function DayField({
  value,
  onChange,
  ...words
}: Words & { onBlur: () => void; inputMode: 'none' | 'numeric' }): ReactNode {
  const [digits, setDigits] = useState(digitsOf(value))
  return (
    <GroupedField
      {...words}
      grouping={dateGrouping}
      autoComplete="off"
      value={digits}
      onChange={(next) => {
        const kept = next.slice(0, 8)
        setDigits(kept)
        onChange(kept.length === 8 ? `${kept.slice(0, 4)}-${kept.slice(4, 6)}-${kept.slice(6)}` : kept)
      }}
    />
  )
}

function CountryField({ value, ...words }: Words): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const countries = useMemo(() => listCountries(lang), [lang])
  return (
    <SelectField
      {...words}
      options={countries.map(({ code, name }) => ({ value: code, text: name }))}
      value={value === '' ? null : value}
      placeholder={say(intakeTexts.countryChoose)}
    />
  )
}
