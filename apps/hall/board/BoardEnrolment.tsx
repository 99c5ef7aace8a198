import type { ReactNode } from 'react'
import { enrolmentTexts } from '#texts/hall/enrolment.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Seal } from '#ui/icon/Seal.tsx'
import { useEnrolment } from '../device/use-enrolment.ts'
import { useWords } from '../lang/Lang.tsx'
import { FailureBanner } from '../server/FailureBanner.tsx'

/** A browser that is no board of any hall yet. A keyboard is plugged in for this once. */
export function BoardEnrolment(): ReactNode {
  const say = useWords()
  const { code, change, error, isBusy, failure, submit } = useEnrolment('board')
  return (
    <main className="board-plain">
      <Seal />
      <h1>{say(enrolmentTexts.board)}</h1>
      <p>{say(enrolmentTexts.lead)}</p>
      <FailureBanner failure={failure} />
      <form
        className="board-plain__form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={say(enrolmentTexts.code)}
          hint={say(enrolmentTexts.codeHint)}
          value={code}
          onChange={change}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
        />
        <Button variant="primary" type="submit" busy={isBusy && say(enrolmentTexts.submitting)}>
          {say(enrolmentTexts.submit)}
        </Button>
      </form>
    </main>
  )
}
