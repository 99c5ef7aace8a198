import { expect } from '@playwright/test'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { personTexts, purposeTexts } from '#texts/desk/person.ts'
import { windowTexts } from '#texts/desk/window.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { wang } from '../people.ts'
import { signIn } from './sign-in.ts'
import { ticketNumber } from './ticket.ts'

const windowFive: Text = { zh: '5 号窗口 身份证', en: 'Window 5 Identity card' }

/** The officer comes to work and opens window 5. */
export async function sitAtWindow(journey: Journey): Promise<Actor> {
  const officer = await signIn(journey, { actor: 'window', role: 'officer', sees: windowTexts.choose })
  await journey.step('choose-window', officer, officer.button(windowTexts.sitAt(officer.say(windowFive))))
  await officer.press(windowTexts.sitAt(officer.say(windowFive)))
  await journey.step('nobody-in-hand', officer, officer.button(windowTexts.callNext))
  return officer
}

export async function callNext(officer: Actor): Promise<void> {
  await officer.press(windowTexts.callNext)
  await expect(officer.words(windowTexts.called)).toBeVisible()
}

/** The boy and his mother stand there; the machine's form is on the screen, masked. */
export async function startService(journey: Journey, officer: Actor): Promise<void> {
  await journey.step('called', officer, officer.button(windowTexts.start))
  await officer.press(windowTexts.start)
  await journey.step('pre-application', officer, officer.words(wang.masked).first())
  await expect(officer.words(wang.name).first()).toBeVisible()
  await expect(officer.words(wang.idNumber)).toHaveCount(0)
}

/** Opens the masked number for a purpose: half a minute, and on record. */
export async function openIdNumber(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(personTexts.lookAt(officer.say(personTexts.idNumber)))
  const question = officer.page.getByRole('dialog')
  await officer.pick(officer.choice(purposeTexts['compare-original']))
  await journey.step('reveal-purpose', officer, question)
  await officer.press(personTexts.show30)
  await journey.step('revealed', officer, officer.words(wang.idNumber))
  await officer.press(personTexts.hideField(officer.say(personTexts.idNumber)))
  await expect(officer.words(wang.idNumber)).toHaveCount(0)
}

// The papers of the catalogue, as the officer reads them.
const oldCard: Text = { zh: '旧居民身份证', en: 'Old identity card' }
const photo: Text = { zh: '证件照', en: 'Photo' }
const brought: readonly Text[] = [
  { zh: '居民户口簿', en: 'Household register book' },
  { zh: '监护人的居民身份证', en: "Guardian's identity card" },
  { zh: '监护关系证明', en: 'Proof of guardianship' },
]

/** Everything is in order but the old card is still in the boy's hand: not yet. */
export async function checkPapers(journey: Journey, officer: Actor): Promise<void> {
  for (const paper of brought) await find(officer, paper, findingTexts.checked)
  await find(officer, photo, findingTexts.taken)
  const accept = officer.button(windowTexts.accept)
  await expect(accept).toHaveAttribute('aria-disabled', 'true')
  await journey.step('old-card-missing', officer, accept)
  await find(officer, oldCard, findingTexts['handed-in'])
  await journey.step('papers-in-order', officer, accept)
  await expect(accept).not.toHaveAttribute('aria-disabled', 'true')
}

/** What the officer finds of one paper. */
export async function find(officer: Actor, paper: Text, finding: Text): Promise<void> {
  const group = officer.page.getByRole('radiogroup', { name: officer.say(paper), exact: true })
  await officer.pick(group.getByRole('radio', { name: officer.say(finding), exact: true }))
}

export async function acceptCase(journey: Journey, officer: Actor): Promise<string> {
  await officer.press(windowTexts.accept)
  await journey.step('accepted', officer, officer.words(outcomeTexts.accepted).first())
  const number = await officer.page
    .getByText(/HZ\d{4}-\d{4}-\d{4}/)
    .first()
    .textContent()
  const found = /HZ\d{4}-\d{4}-\d{4}/.exec(number ?? '')?.[0]
  if (found === undefined) throw new Error(`expected a case number on the screen, found ${number}`)
  return found
}

export async function finishService(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(windowTexts.finish)
  await journey.step('finished', officer, officer.words(windowTexts.nobodyInHand).first())
  await expect(officer.words(windowTexts.saidFinished(ticketNumber))).toBeAttached()
}
