import { type ReactNode, useId } from 'react'
import { checkPreApplication } from '#modules/intake/rules/index.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { IdNumberField } from '#ui/field/IdNumberField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { type Fault, useChecks } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import type { TypedPerson } from '../visit/draft.ts'
import { toPreApplication } from '../visit/pre-application.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { FormFaults } from './FormFaults.tsx'
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

/** Somebody who acts for the applicant: a guardian, the other parent, or an agent. */
export function OtherPersonPage({ who }: { who: Who }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const visit = useVisit()
  const { inputMode } = useHost()
  const { draft, change, goOn, goBack } = visit
  const person = draft[who]
  const nameId = useId()
  const numberId = useId()
  const findName = useNameCheck()
  const checks = useChecks({
    name: { fieldId: nameId, value: person.name, find: () => findName(person.name) },
    number: { fieldId: numberId, value: person.idNumber, find: findNumber },
  })

  /** The whole check of the server: of age, and another person than those named before. */
  function findNumber(): Fault | undefined {
    if (person.idNumber === '') return { message: say(kioskQuestionTexts.idNumberEmpty) }
    const { service, catalogue, today, list } = visit
    if (list === null) return undefined
    // The name has a check of its own: one that is still empty must not hide what is wrong with the number.
    const named = { ...draft, [who]: { ...person, name: person.name || '某' } }
    const input = toPreApplication({ service, draft: named, list })
    const phone = 'optional'
    const checked = checkPreApplication({ service, input, on: today, calendar: catalogue.calendar, phone })
    if (checked.ok || checked.facts?.['field'] !== `${who}.idNumber`) return undefined
    const { why, position } = checked.facts
    const message = reasonSentence(checked.reason, why === undefined ? {} : { why: String(why) }, lang)
    return { message, at: typeof position === 'number' ? position : undefined }
  }
  function put(part: Partial<TypedPerson>): void {
    change({ [who]: { ...person, ...part } })
  }
  function submit(): void {
    if (checks.all()) goOn()
  }
  return (
    <StoryPage
      title={say(words[who].title)}
      titleKey={who}
      isHeadingQuiet={checks.attempt > 0}
      keys={{ fieldId: numberId, extraKey: 'X', beside: <WritingHint /> }}
      actions={
        <>
          <Button icon="left" onPress={goBack}>
            {say(frameTexts.back)}
          </Button>
          <Button variant="primary" onPress={submit}>
            {say(intakeTexts.next)}
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
          id={nameId}
          label={say(words[who].name)}
          hint={say(kioskFormTexts.nameHint)}
          value={person.name}
          onChange={(name) => {
            put({ name })
            checks.forget('name')
          }}
          onBlur={() => checks.look('name')}
          error={checks.of('name')?.message}
          autoComplete="off"
        />
        <IdNumberField
          id={numberId}
          label={say(words[who].number)}
          hint={say(words[who].hint)}
          value={person.idNumber}
          onChange={(idNumber) => {
            put({ idNumber })
            checks.forget('number')
          }}
          onBlur={() => checks.look('number')}
          error={checks.of('number')?.message}
          errorAt={checks.of('number')?.at}
          inputMode={inputMode === 'none' ? 'none' : undefined}
          autoComplete="off"
        />
        <button type="submit" hidden />
      </form>
    </StoryPage>
  )
}
