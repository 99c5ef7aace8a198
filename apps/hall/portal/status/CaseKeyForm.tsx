import { type ReactNode, useId, useState } from 'react'
import { lookUpCase } from '#contract/citizen.ts'
import { portalKeyTexts } from '#texts/hall/portal-status.ts'
import { Button } from '#ui/button/Button.tsx'
import { ErrorSummary } from '#ui/field/ErrorSummary.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useChecks } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useReads } from '../../server/ReadsProvider.tsx'
import { useSending } from '../../server/use-sending.ts'
import { useHallTime } from '../../time/HallTime.tsx'
import { useFragment } from '../frame/use-fragment.ts'
import { useCaseKey } from './case-key.ts'
import { caseReadKey } from './use-case.ts'

/** Number and code from the message. The address may bring the number with it, behind the #. */
export function CaseKeyForm(): ReactNode {
  const say = useWords()
  const reads = useReads()
  const { open } = useCaseKey()
  const fragment = useFragment()
  const hallTime = useHallTime()
  const { send, isBusy, failure, clear } = useSending(lookUpCase)
  const [number, setNumber] = useState(fragment.get('no') ?? '')
  const [code, setCode] = useState('')
  const numberId = useId()
  const codeId = useId()
  const checks = useChecks({
    number: {
      fieldId: numberId,
      value: number,
      find: () => (number.trim() === '' ? { message: say(portalKeyTexts.numberEmpty) } : undefined),
    },
    code: {
      fieldId: codeId,
      value: code,
      find: () => (/^\d{6}$/.test(code) ? undefined : { message: say(portalKeyTexts.codeWrong) }),
    },
  })

  async function submit(): Promise<void> {
    if (!checks.all()) return
    const caseKey = { number: number.trim().toUpperCase(), code }
    const status = await send({ body: caseKey })
    if (status === undefined) return
    hallTime.set(status.now)
    reads.set(caseReadKey(caseKey), status)
    open(caseKey)
  }
  return (
    <form
      className="portal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {checks.attempt > 0 && (
        <ErrorSummary
          title={say(portalKeyTexts.faults(checks.faults.length))}
          mended={say(portalKeyTexts.mended)}
          {...checks}
        />
      )}
      <FailureBanner failure={failure} />
      <TextField
        id={numberId}
        label={say(portalKeyTexts.number)}
        hint={say(portalKeyTexts.numberHint)}
        value={number}
        onChange={(next) => {
          setNumber(next)
          checks.forget('number')
          clear()
        }}
        onBlur={() => checks.look('number')}
        error={checks.of('number')?.message}
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        id={codeId}
        label={say(portalKeyTexts.code)}
        hint={say(portalKeyTexts.codeHint)}
        value={code}
        onChange={(next) => {
          setCode(next.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6))
          checks.forget('code')
          clear()
        }}
        onBlur={() => checks.look('code')}
        error={checks.of('code')?.message}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" variant="primary" wide busy={isBusy && say(portalKeyTexts.submitting)}>
        {say(portalKeyTexts.submit)}
      </Button>
      <p className="portal-small">{say(portalKeyTexts.privacy)}</p>
    </form>
  )
}
