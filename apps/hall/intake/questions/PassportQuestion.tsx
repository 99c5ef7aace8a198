import { type ReactNode, useId, useMemo, useState } from 'react'
import { listCountries } from '#kernel/countries.ts'
import { ageOn } from '#modules/catalogue/rules/index.ts'
import { checkPerson } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { GroupedField } from '#ui/field/GroupedField.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useChecks } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FormFaults } from '../form/FormFaults.tsx'
import { useHost } from '../host.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { FirstBack } from './FirstBack.tsx'
import type { OpenQuestion } from './open-question.ts'
import { dateGrouping, digitsOf, readDate } from './read-date.ts'

// Neighbours and frequent visitors first; the others by their name.
const first = ['KOR', 'JPN', 'USA', 'RUS', 'FRA', 'DEU', 'GBR', 'CAN', 'AUS', 'IND', 'PAK', 'VNM', 'THA', 'MYS', 'SGP']

/** Somebody with a passport: number, issuing country and date of birth as on the data page. */
export function PassportQuestion({ kinds, onAnswer, onBack }: OpenQuestion & { kinds: ReactNode }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { inputMode } = useHost()
  const { draft, change, today } = useVisit()
  const [born, setBorn] = useState(digitsOf(draft.born))
  const ids = { number: useId(), country: useId(), born: useId() }
  const countries = useMemo(() => listCountries(lang, first), [lang])
  const read = readDate(born, say)
  const checks = useChecks({
    number: { fieldId: ids.number, value: draft.idNumber, find: () => find('applicant.idNumber') },
    country: { fieldId: ids.country, value: draft.country, find: () => find('applicant.country') },
    born: {
      fieldId: ids.born,
      value: born,
      find: () => ('error' in read ? { message: read.error } : find('applicant.born')),
    },
  })

  function check() {
    const { idNumber, country } = draft
    const typed = { idNumber, ...(country !== '' && { country }), ...('date' in read && { born: read.date }) }
    // The name is asked on a page of its own.
    return checkPerson({ name: 'A', identity: 'passport', ...typed, at: 'applicant', on: today })
  }
  function find(field: string) {
    if (field === 'applicant.idNumber' && draft.idNumber.trim() === '')
      return { message: say(intakeTexts.passportEmpty) }
    const checked = check()
    if (checked.ok || checked.facts?.['field'] !== field) return undefined
    return { message: reasonSentence(checked.reason, {}, lang) }
  }
  function submit(): void {
    if (!checks.all()) return
    const checked = check()
    if (!checked.ok) return
    const { identity, idNumber, country, born: day } = checked.value
    onAnswer({ born: day, holder: { identity, idNumber, country, born: day, age: ageOn({ born: day, on: today }) } })
  }
  return (
    <StoryPage
      title={say(intakeTexts.passportTitle)}
      titleKey="passport"
      above={kinds}
      isHeadingQuiet={checks.attempt > 0}
      keys={{ fieldId: ids.born }}
      actions={
        <>
          <FirstBack onBack={onBack} />
          <Button variant="primary" onPress={submit}>
            {say(kioskQuestionTexts.next)}
          </Button>
        </>
      }
    >
      <FormFaults checks={checks} />
      <form
        className="intake-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          id={ids.number}
          label={say(intakeTexts.passportNumber)}
          hint={say(intakeTexts.passportHint)}
          value={draft.idNumber}
          onChange={(idNumber) => {
            change({ idNumber, holder: null })
            checks.forget('number')
          }}
          onBlur={() => checks.look('number')}
          error={checks.of('number')?.message}
          autoComplete="off"
        />
        <SelectField
          id={ids.country}
          label={say(intakeTexts.country)}
          placeholder={say(intakeTexts.countryChoose)}
          options={countries.map(({ code, name }) => ({ value: code, text: name }))}
          value={draft.country === '' ? null : draft.country}
          onChange={(country) => {
            change({ country, holder: null })
            checks.forget('country')
          }}
          error={checks.of('country')?.message}
        />
        <GroupedField
          id={ids.born}
          grouping={dateGrouping}
          label={say(intakeTexts.born)}
          hint={say(intakeTexts.bornHint)}
          value={born}
          onChange={(next) => {
            setBorn(next.slice(0, 8))
            checks.forget('born')
          }}
          onBlur={() => checks.look('born')}
          error={checks.of('born')?.message}
          inputMode={inputMode}
          autoComplete="off"
        />
        <button type="submit" hidden />
      </form>
    </StoryPage>
  )
}
