import { type ReactNode, useId, useState } from 'react'
import type { RepresentativeIdentity } from '#contract/intake.ts'
import { checkPreApplication } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { IdNumberField } from '#ui/field/IdNumberField.tsx'
import { type Fault, type FieldCheck, useChecks } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import type { TypedPerson } from '../visit/draft.ts'
import { toPreApplication } from '../visit/pre-application.ts'
import { useVisit } from '../visit/visit-context.ts'
import { FormPage } from './FormPage.tsx'
import { IdentityKinds } from './IdentityKinds.tsx'
import { NameField } from './NameField.tsx'
import { type DocumentField, useDocument } from './use-document.tsx'
import { useNameCheck } from './use-name-check.ts'
import { WritingHint } from './WritingHint.tsx'

type Who = 'guardian' | 'secondGuardian' | 'agent'

const words = {
  guardian: {
    title: kioskFormTexts.guardian,
    name: kioskFormTexts.guardianName,
    number: kioskFormTexts.guardianIdNumber,
    hint: kioskFormTexts.guardianIdHint,
  },
  secondGuardian: {
    title: intakeTexts.secondGuardian,
    name: kioskFormTexts.guardianName,
    number: kioskFormTexts.guardianIdNumber,
    hint: kioskFormTexts.guardianIdHint,
  },
  agent: {
    title: intakeTexts.agent,
    name: intakeTexts.agentName,
    number: intakeTexts.agentIdNumber,
    hint: intakeTexts.agentHint,
  },
} as const

const kinds: readonly RepresentativeIdentity[] = ['id-card', 'passport']

/** The kind of document, name, number, country and day of birth: too many for a page that does not scroll. */
const fieldsWithPassport = 5

/** Somebody who acts for the applicant, by identity card or passport: a guardian, the other parent, or an agent. */
export function OtherPersonPage({ who }: { who: Who }): ReactNode {
  const say = useWords()
  const { inputMode, fieldsPerPage } = useHost()
  const { draft, change, goOn, goBack } = useVisit()
  const [isOnSecond, setOnSecond] = useState(false)
  const person = draft[who]
  const ids = { name: useId(), number: useId() }
  const findName = useNameCheck()
  const find = useRules(who)
  const put = (part: Partial<TypedPerson>) => change({ [who]: { ...person, ...part } })
  const isCard = person.identity === 'id-card'
  const isTorn = !isCard && fieldsPerPage < fieldsWithPassport
  const passport = useDocument({
    kind: 'passport',
    typed: person,
    onChange: put,
    // Where the number stands on the page before, what is wrong with it is told beside its country.
    find: (field) => find(field) ?? (isTorn && field === 'country' ? find('idNumber') : undefined),
  })
  const card: FieldCheck = {
    fieldId: ids.number,
    value: person.idNumber,
    find: () => (person.idNumber === '' ? { message: say(kioskQuestionTexts.idNumberEmpty) } : find('idNumber')),
  }
  const name: FieldCheck = { fieldId: ids.name, value: person.name, find: () => findName(person.name) }
  const hasFirst = !(isTorn && isOnSecond)
  const hasSecond = !isCard && (isOnSecond || !isTorn)
  const checks = useChecks<string>({
    ...(hasFirst && { name, ...(isCard ? { idNumber: card } : passport.numberCheck) }),
    ...(hasSecond && passport.originChecks),
  })
  const keyed = isCard ? { fieldId: ids.number, extraKey: 'X' } : { fieldId: passport.bornId }
  return (
    <FormPage
      title={say(words[who].title)}
      titleKey={hasFirst ? who : `${who} 2`}
      above={
        hasFirst && (
          <IdentityKinds
            label={intakeTexts.othersKind}
            kinds={kinds}
            value={person.identity}
            onChange={(identity) => {
              put({ identity, idNumber: '' })
              checks.forget('idNumber')
            }}
          />
        )
      }
      checks={checks}
      keys={isCard || hasSecond ? { ...keyed, beside: hasFirst ? <WritingHint /> : undefined } : undefined}
      onBack={() => (hasFirst ? goBack() : setOnSecond(false))}
      onDone={() => (isTorn && hasFirst ? setOnSecond(true) : goOn())}
    >
      {hasFirst && (
        <NameField
          id={ids.name}
          label={words[who].name}
          value={person.name}
          onChange={(typed) => put({ name: typed })}
          checks={checks}
        />
      )}
      {isCard && (
        <IdNumberField
          id={ids.number}
          label={say(words[who].number)}
          hint={say(words[who].hint)}
          value={person.idNumber}
          onChange={(idNumber) => {
            put({ idNumber })
            checks.forget('idNumber')
          }}
          onBlur={() => checks.look('idNumber')}
          error={checks.of('idNumber')?.message}
          errorAt={checks.of('idNumber')?.at}
          inputMode={inputMode === 'none' ? 'none' : undefined}
          autoComplete="off"
        />
      )}
      {!isCard && hasFirst && passport.numberField(checks)}
      {hasSecond && passport.originFields(checks)}
    </FormPage>
  )
}

/** The whole check of the server: of age, and another person than those named before. */
function useRules(who: Who): (field: DocumentField) => Fault | undefined {
  const { lang } = useLang()
  const { service, catalogue, today, list, draft } = useVisit()
  return (field) => {
    if (list === null) return undefined
    // The name has a check of its own: one that is still empty must not hide what is wrong with the number.
    const named = { ...draft, [who]: { ...draft[who], name: draft[who].name || '某' } }
    const input = toPreApplication({ service, draft: named, list })
    const phone = 'optional'
    const checked = checkPreApplication({ service, input, on: today, calendar: catalogue.calendar, phone })
    if (checked.ok || checked.facts?.['field'] !== `${who}.${field}`) return undefined
    const { why, position } = checked.facts
    const message = reasonSentence(checked.reason, why === undefined ? {} : { why: String(why) }, lang)
    return { message, at: typeof position === 'number' ? position : undefined }
  }
}
