import { type ReactNode, useId, useState } from 'react'
import { portalVerifyTexts } from '#texts/hall/portal-verify.ts'
import { Button } from '#ui/button/Button.tsx'
import { ErrorSummary } from '#ui/field/ErrorSummary.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useChecks } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'

interface VerifyFormProps {
  initial: { number: string; check: string }
  isBusy: boolean
  onAsk: (document: { number: string; check: string }) => void
}

/** Number and check code, copied from the document. */
export function VerifyForm({ initial, isBusy, onAsk }: VerifyFormProps): ReactNode {
  const say = useWords()
  const [number, setNumber] = useState(initial.number)
  const [check, setCheck] = useState(initial.check)
  const numberId = useId()
  const checkId = useId()
  const checks = useChecks({
    number: {
      fieldId: numberId,
      value: number,
      find: () => (number.trim() === '' ? { message: say(portalVerifyTexts.numberEmpty) } : undefined),
    },
    check: {
      fieldId: checkId,
      value: check,
      find: () => (check.trim() === '' ? { message: say(portalVerifyTexts.checkEmpty) } : undefined),
    },
  })
  return (
    <form
      className="portal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (checks.all()) onAsk({ number: number.trim(), check: check.trim() })
      }}
    >
      {checks.attempt > 0 && (
        <ErrorSummary
          title={say(portalVerifyTexts.faults(checks.faults.length))}
          mended={say(portalVerifyTexts.mended)}
          {...checks}
        />
      )}
      <TextField
        id={numberId}
        label={say(portalVerifyTexts.number)}
        value={number}
        onChange={(next) => {
          setNumber(next)
          checks.forget('number')
        }}
        error={checks.of('number')?.message}
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        id={checkId}
        label={say(portalVerifyTexts.check)}
        value={check}
        onChange={(next) => {
          setCheck(next)
          checks.forget('check')
        }}
        error={checks.of('check')?.message}
        autoComplete="off"
        maxLength={40}
      />
      <Button type="submit" variant="primary" wide busy={isBusy && say(portalVerifyTexts.submitting)}>
        {say(portalVerifyTexts.submit)}
      </Button>
    </form>
  )
}
