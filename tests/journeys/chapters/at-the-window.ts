import { expect } from '@playwright/test'
import { maskIdNumber } from '#kernel/mask.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts, paperTexts } from '#texts/desk/papers.ts'
import { numberTexts, personTexts, purposeTexts } from '#texts/desk/person.ts'
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
  await journey.step('pre-application', officer, officer.words(maskIdNumber(wang.idNumber)).first())
  await expect(officer.words(wang.name).first()).toBeVisible()
  await expect(officer.words(wang.idNumber)).toHaveCount(0)
}

/** Opens the masked number for a purpose: half a minute, and on record. */
export async function openIdNumber(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(personTexts.lookAt(officer.say(numberTexts['id-card'])))
  const question = officer.page.getByRole('dialog')
  await officer.pick(officer.choice(purposeTexts['compare-original']))
  await journey.step('reveal-purpose', officer, question)
  await officer.press(personTexts.show30)
  await journey.step('revealed', officer, officer.words(wang.idNumber))
  await officer.press(personTexts.hideField(officer.say(numberTexts['id-card'])))
  await expect(officer.words(wang.idNumber)).toHaveCount(0)
}

// The papers of the catalogue, as the officer reads them.
export const oldCard: Text = { zh: '旧居民身份证', en: 'Old identity card' }
export const photo: Text = { zh: '证件照', en: 'Photo' }
export const householdBook: Text = { zh: '居民户口簿', en: 'Household register book' }
const brought: readonly Text[] = [
  householdBook,
  { zh: '监护人的居民身份证', en: "Guardian's identity card" },
  { zh: '监护关系证明', en: 'Proof of guardianship' },
]

/** One paper lies at home: everything that is missing is told once, in writing, with what is wrong. */
export async function tellWhatIsMissing(journey: Journey, officer: Actor, note: string): Promise<string> {
  for (const paper of brought)
    await find(officer, paper, paper === householdBook ? findingTexts.missing : findingTexts.checked)
  await find(officer, photo, findingTexts.taken)
  await find(officer, oldCard, findingTexts['handed-in'])
  await officer.field(paperTexts.noteLabel(officer.say(householdBook))).fill(note)
  await expect(officer.button(windowTexts.accept)).toHaveAttribute('aria-disabled', 'true')
  await journey.step('paper-missing', officer, officer.button(windowTexts.notify))
  await officer.press(windowTexts.notify)
  await journey.step('tell-once', officer, officer.page.getByRole('alertdialog'))
  await officer.press(outcomeTexts.notifyAct)
  await journey.step('told', officer, officer.words(outcomeTexts.notified))
  return readCaseNumber(officer)
}

/** The paper has come: the same case goes on. */
export async function acceptAfterAll(journey: Journey, officer: Actor): Promise<string> {
  await officer.press(outcomeTexts.continue)
  await find(officer, householdBook, findingTexts.checked)
  return acceptCase(journey, officer)
}

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
  await journey.step('accepted', officer, officer.words(outcomeTexts.accepted))
  return readCaseNumber(officer)
}

export async function readCaseNumber({ page }: Actor): Promise<string> {
  const shown = page.getByText(/^HZ\d{4}-\d{4}-\d{4}$/)
  await expect(shown).toHaveCount(1)
  return (await shown.textContent()) ?? ''
}

export async function finishService(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(windowTexts.finish)
  await journey.step('finished', officer, officer.words(windowTexts.nobodyInHand).first())
  await expect(officer.words(windowTexts.saidFinished(ticketNumber))).toBeAttached()
}
