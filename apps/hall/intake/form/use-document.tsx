import { type ReactNode, useId, useState } from 'react'
import type { IdentityKind } from '#contract/service.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { GroupedField } from '#ui/field/GroupedField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import type { Checks, Fault, FieldCheck } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { dateGrouping, digitsOf, readDate } from '../questions/read-date.ts'
import type { TypedDocument } from '../visit/draft.ts'
import { CountryField } from './CountryField.tsx'

/** A document whose number does not say when its holder was born. */
export type DocumentKind = Exclude<IdentityKind, 'id-card'>
export type DocumentField = 'idNumber' | 'country' | 'born'

interface DocumentProps {
  kind: DocumentKind
  typed: TypedDocument
  onChange: (part: Partial<TypedDocument>) => void
  /** What is wrong with a field by the rules, once it is filled in. */
  find: (field: DocumentField) => Fault | undefined
}

const words = {
  passport: { number: intakeTexts.passportNumber, hint: intakeTexts.passportHint, empty: intakeTexts.passportEmpty },
  'birth-certificate': {
    number: intakeTexts.certificateNumber,
    hint: intakeTexts.certificateHint,
    empty: intakeTexts.certificateEmpty,
  },
} as const satisfies Record<DocumentKind, object>

/** A passport or a birth certificate as it is typed: its number, and where and when its holder comes from. */
export function useDocument({ kind, typed, onChange, find }: DocumentProps) {
  const say = useWords()
  const { inputMode } = useHost()
  const [digits, setDigits] = useState(digitsOf(typed.born))
  const ids = { idNumber: useId(), country: useId(), born: useId() }
  const read = readDate(digits, say)
  const number: FieldCheck = {
    fieldId: ids.idNumber,
    value: typed.idNumber,
    find: () => (typed.idNumber.trim() === '' ? { message: say(words[kind].empty) } : find('idNumber')),
  }
  const country: FieldCheck = { fieldId: ids.country, value: typed.country, find: () => find('country') }
  const born: FieldCheck = {
    fieldId: ids.born,
    value: digits,
    find: () => ('error' in read ? { message: read.error } : find('born')),
  }
  const originChecks: Record<string, FieldCheck> = kind === 'passport' ? { country, born } : { born }

  function numberField(checks: Checks<string>): ReactNode {
    return (
      <TextField
        id={ids.idNumber}
        label={say(words[kind].number)}
        hint={say(words[kind].hint)}
        value={typed.idNumber}
        onChange={(idNumber) => {
          onChange({ idNumber })
          checks.forget('idNumber')
        }}
        onBlur={() => checks.look('idNumber')}
        error={checks.of('idNumber')?.message}
        autoComplete="off"
      />
    )
  }
  function originFields(checks: Checks<string>): ReactNode {
    return (
      <>
        {kind === 'passport' && (
          <CountryField
            id={ids.country}
            value={typed.country}
            onChange={(code) => {
              onChange({ country: code })
              checks.forget('country')
            }}
            error={checks.of('country')?.message}
          />
        )}
        <GroupedField
          id={ids.born}
          grouping={dateGrouping}
          label={say(intakeTexts.born)}
          hint={say(intakeTexts.bornHint)}
          value={digits}
          onChange={(next) => {
            const kept = next.slice(0, 8)
            const day = readDate(kept, say)
            setDigits(kept)
            onChange({ born: 'date' in day ? day.date : '' })
            checks.forget('born')
          }}
          onBlur={() => checks.look('born')}
          error={checks.of('born')?.message}
          inputMode={inputMode}
          autoComplete="off"
        />
      </>
    )
  }
  return { numberCheck: { idNumber: number }, numberField, originChecks, originFields, bornId: ids.born }
}
