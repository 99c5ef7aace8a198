import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { signIn } from '#contract/staff.ts'
import { frameTexts } from '#texts/desk/frame.ts'
import { sessionTexts } from '#texts/desk/session.ts'
import { Button } from '#ui/button/Button.tsx'
import { ErrorSummary, type FieldFault } from '#ui/field/ErrorSummary.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Lattice } from '#ui/icon/Lattice.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { DisplayTools } from '../app/DisplayTools.tsx'
import { useWords } from '../lang/Lang.tsx'
import { type Session, sessionKey } from '../server/query-client.ts'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'

type Field = 'account' | 'password' | 'code'

/** Account, password and one-time code. What was wrong is never said field by field: that would help a guesser. */
export function SignIn({ why }: { why: Session['why'] }): ReactNode {
  const say = useWords()
  const queries = useQueryClient()
  const command = useCommand(signIn)
  const [typed, setTyped] = useState<Record<Field, string>>({ account: '', password: '', code: '' })
  const [attempt, setAttempt] = useState(0)
  const faults = attempt === 0 ? {} : listFaults(typed)
  useEffect(() => {
    document.title = `${say(sessionTexts.title)} · ${say(frameTexts.product)}`
  }, [say])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAttempt((before) => before + 1)
    command.clear()
    if (Object.keys(listFaults(typed)).length > 0) return
    const me = await command.send({ body: { ...typed, account: typed.account.trim(), code: digitsOf(typed.code) } })
    // A code works once: after a refusal the next one is typed.
    if (me === undefined) setTyped((before) => ({ ...before, code: '' }))
    else queries.setQueryData<Session>(sessionKey, { me, why: 'first' })
    setAttempt(0)
  }

  function field(name: Field) {
    const fault = faults[name]
    return {
      id: `sign-in-${name}`,
      label: say(sessionTexts[name]),
      value: typed[name],
      onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
      error: fault === undefined ? undefined : say(fault),
    }
  }

  return (
    <div className="desk-sign-in">
      <header className="desk-sign-in__top">
        <Mark name={say(frameTexts.product)} place={say(sessionTexts.lead)} />
        <DisplayTools />
      </header>
      <Lattice className="desk-sign-in__lattice" />
      <main className="desk-sign-in__main" id="main" tabIndex={-1}>
        <form className="desk-sign-in__form" noValidate onSubmit={(event) => void submit(event)}>
          <h1>{say(sessionTexts.title)}</h1>
          {why !== 'first' && command.failure === null && (
            <Banner
              tone="note"
              title={say(why === 'ended' ? sessionTexts.ended : sessionTexts.signedOut)}
              announce="status"
            >
              {say(why === 'ended' ? sessionTexts.endedText : sessionTexts.signedOutText)}
            </Banner>
          )}
          <ErrorSummary
            title={say(sessionTexts.faults)}
            attempt={attempt}
            faults={(Object.keys(faults) as Field[]).map(
              (name): FieldFault => ({ fieldId: `sign-in-${name}`, message: say(faults[name] ?? sessionTexts.faults) }),
            )}
          />
          <FailureNote failure={command.failure} />
          <TextField {...field('account')} name="account" autoComplete="username" autoFocus />
          <TextField {...field('password')} name="password" type="password" autoComplete="current-password" />
          <TextField
            {...field('code')}
            name="code"
            hint={say(sessionTexts.codeHint)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <Button type="submit" variant="primary" wide busy={command.isBusy && say(sessionTexts.submitting)}>
            {say(sessionTexts.submit)}
          </Button>
        </form>
      </main>
    </div>
  )
}

function listFaults({ account, password, code }: Record<Field, string>) {
  return {
    ...(account.trim() === '' ? { account: sessionTexts.accountMissing } : {}),
    ...(password === '' ? { password: sessionTexts.passwordMissing } : {}),
    ...(/^\d{6}$/.test(digitsOf(code)) ? {} : { code: sessionTexts.codeWrong }),
  } as Partial<Record<Field, (typeof sessionTexts)['faults' | 'accountMissing' | 'passwordMissing' | 'codeWrong']>>
}

/** Authenticators show `123 456`, and some keyboards write full-width digits. */
function digitsOf(code: string): string {
  return code.normalize('NFKC').replaceAll(/\s/g, '')
}
