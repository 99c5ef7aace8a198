import { type ReactNode, useMemo } from 'react'
import { listCountries } from '#kernel/countries.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { SelectField } from '#ui/field/SelectField.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'

// Neighbours and frequent visitors first; the others by their name.
const first = ['KOR', 'JPN', 'USA', 'RUS', 'FRA', 'DEU', 'GBR', 'CAN', 'AUS', 'IND', 'PAK', 'VNM', 'THA', 'MYS', 'SGP']

interface CountryFieldProps {
  id: string
  value: string
  onChange: (code: string) => void
  error: string | undefined
}

/** Who issued a passport. */
export function CountryField({ id, value, onChange, error }: CountryFieldProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const countries = useMemo(() => listCountries(lang, first), [lang])
  return (
    <SelectField
      id={id}
      label={say(intakeTexts.country)}
      placeholder={say(intakeTexts.countryChoose)}
      options={countries.map(({ code, name }) => ({ value: code, text: name }))}
      value={value === '' ? null : value}
      onChange={onChange}
      error={error}
    />
  )
}
