import { expect } from '@playwright/test'
import type { Role } from '#contract/access.ts'
import { frameTexts } from '#texts/desk/frame.ts'
import { sessionTexts } from '#texts/desk/session.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { DemoAccount } from '../hall-process.ts'
import type { Journey } from '../journey.ts'
import { readAuthenticator } from '../one-time-code.ts'
import type { ActorRole } from '../screens.ts'

interface SignIn {
  readonly actor: ActorRole
  readonly role: Role
  /** A certain one of several with the role. */
  readonly account?: string
  /** What the first page of this person shows. */
  readonly sees: Text
}

export const hallId = 'dongxihu'

/** A member of staff opens the desk and signs in with password and one-time code. */
export async function signIn(journey: Journey, { actor, role, account: wanted, sees }: SignIn): Promise<Actor> {
  const account = accountOf(journey, role, wanted)
  const person = await journey.meet(actor)
  await person.page.goto(journey.hall.addresses.desk)
  await person.chooseLanguage(frameTexts.language)
  await person.field(sessionTexts.account).fill(account.account)
  await person.page.getByLabel(person.say(sessionTexts.password), { exact: true }).fill(account.password)
  await person.field(sessionTexts.code).fill(await readAuthenticator(account))
  await person.press(sessionTexts.submit)
  await expect(person.heading(sees)).toBeVisible()
  return person
}

export function accountOf({ hall }: Journey, role: Role, wanted?: string): DemoAccount {
  const account = hall.demo.accounts.find(
    (one) => one.hallId === hallId && one.role === role && (wanted === undefined || one.account === wanted),
  )
  if (account === undefined) throw new Error(`expected a demo account for ${role}, found none`)
  return account
}
