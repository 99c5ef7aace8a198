import { type ReactNode, useId } from 'react'
import { enrolmentTexts } from '#texts/hall/enrolment.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useEnrolment } from '../device/use-enrolment.ts'
import { useWords } from '../lang/Lang.tsx'
import { FailureBanner } from '../server/FailureBanner.tsx'
import { FieldKeypad } from './frame/FieldKeypad.tsx'
import { KioskPage } from './frame/KioskPage.tsx'

/** A browser that is no kiosk of any hall yet. */
export function KioskEnrolment(): ReactNode {
  const say = useWords()
  const id = useId()
  const { code, change, error, isBusy, failure, submit } = useEnrolment('kiosk')
  return (
    <KioskPage
      band={
        <FieldKeypad fieldId={id} label={say(enrolmentTexts.keypad)} backspaceLabel={say(enrolmentTexts.backspace)} />
      }
      actions={
        <Button variant="primary" onPress={submit} busy={isBusy && say(enrolmentTexts.submitting)}>
          {say(enrolmentTexts.submit)}
        </Button>
      }
    >
      <h1>{say(enrolmentTexts.kiosk)}</h1>
      <p>{say(enrolmentTexts.lead)}</p>
      <FailureBanner failure={failure} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          id={id}
          label={say(enrolmentTexts.code)}
          hint={say(enrolmentTexts.codeHint)}
          value={code}
          onChange={change}
          error={error}
          inputMode="none"
          autoComplete="off"
          autoFocus
        />
      </form>
    </KioskPage>
  )
}
