import { type ReactNode, useId } from 'react'
import { checkPreApplication } from '#modules/intake/rules/index.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskQuestionTexts, kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { IdNumberField } from '#ui/field/IdNumberField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { type Fault, useChecks } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FieldKeypad } from '../frame/FieldKeypad.tsx'
import { toPreApplication } from '../visit/pre-application.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { FormFaults } from './FormFaults.tsx'
import { useNameCheck } from './use-name-check.ts'
import { WritingHint } from './WritingHint.tsx'

/** The guardian who comes along, for somebody under sixteen. */
export function GuardianPage(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const visit = useVisit()
  const { draft, change, go } = visit
  const nameId = useId()
  const numberId = useId()
  const findName = useNameCheck()
  const checks = useChecks({
    name: { fieldId: nameId, value: draft.guardianName, find: () => findName(draft.guardianName) },
    number: { fieldId: numberId, value: draft.guardianIdNumber, find: findNumber },
  })

  /** The whole check of the server: a guardian is of age and another person than the child. */
  function findNumber(): Fault | undefined {
    if (draft.guardianIdNumber === '') return { message: say(kioskQuestionTexts.idNumberEmpty) }
    const { service, catalogue, today } = visit
    // The name has a check of its own: one that is still empty must not hide what is wrong with the number.
    const input = toPreApplication({ service, draft: { ...draft, guardianName: draft.guardianName || '某' } })
    const checked = checkPreApplication({ service, input, on: today, calendar: catalogue.calendar, phone: 'required' })
    if (checked.ok || checked.facts?.['field'] !== 'guardian.idNumber') return undefined
    const { why, position } = checked.facts
    const message = reasonSentence(checked.reason, why === undefined ? {} : { why: String(why) }, lang)
    return { message, at: typeof position === 'number' ? position : undefined }
  }
  function submit(): void {
    if (checks.all()) go('photo')
  }
  return (
    <StoryPage
      title={say(kioskFormTexts.guardian)}
      titleKey="guardian"
      isHeadingQuiet={checks.attempt > 0}
      band={
        <FieldKeypad
          fieldId={numberId}
          label={say(kioskStoryTexts.keypad)}
          backspaceLabel={say(kioskStoryTexts.backspace)}
          extraKey="X"
          beside={<WritingHint />}
        />
      }
      actions={
        <>
          <Button icon="left" onPress={() => go('person')}>
            {say(frameTexts.back)}
          </Button>
          <Button variant="primary" onPress={submit}>
            {say(kioskFormTexts.toPhoto)}
          </Button>
        </>
      }
    >
      <FormFaults checks={checks} />
      <form
        className="kiosk-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          id={nameId}
          label={say(kioskFormTexts.guardianName)}
          hint={say(kioskFormTexts.nameHint)}
          value={draft.guardianName}
          onChange={(guardianName) => {
            change({ guardianName })
            checks.forget('name')
          }}
          onBlur={() => checks.look('name')}
          error={checks.of('name')?.message}
          autoComplete="off"
        />
        <IdNumberField
          id={numberId}
          label={say(kioskFormTexts.guardianIdNumber)}
          hint={say(kioskFormTexts.guardianIdHint)}
          value={draft.guardianIdNumber}
          onChange={(guardianIdNumber) => {
            change({ guardianIdNumber })
            checks.forget('number')
          }}
          onBlur={() => checks.look('number')}
          error={checks.of('number')?.message}
          errorAt={checks.of('number')?.at}
          inputMode="none"
          autoComplete="off"
        />
        <button type="submit" hidden />
      </form>
    </StoryPage>
  )
}
