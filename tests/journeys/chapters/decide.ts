import { expect } from '@playwright/test'
import { caseTexts } from '#texts/desk/cases.ts'
import { frameTexts, roomTexts } from '#texts/desk/frame.ts'
import type { Text } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { wang } from '../people.ts'
import { signIn } from './sign-in.ts'

/** A second person reads the case and agrees. */
export async function review(journey: Journey, number: string): Promise<void> {
  const reviewer = await signIn(journey, { actor: 'reviewer', role: 'reviewer', sees: caseTexts.list })
  await openCase(reviewer, number)
  await journey.step('to-review', reviewer, reviewer.button(caseTexts.agree))
  await expect(reviewer.words(wang.idNumber)).toHaveCount(0)
  await reviewer.press(caseTexts.agree)
  await expectDone(reviewer, caseTexts.saidAgreed)
  await journey.step('reviewed', reviewer, reviewer.heading(caseTexts.threePeople))
}

/** A third one approves; the document is made by itself. */
export async function approve(journey: Journey, number: string): Promise<void> {
  const approver = await signIn(journey, { actor: 'approver', role: 'approver', sees: caseTexts.list })
  await openCase(approver, number)
  await journey.step('to-decide', approver, approver.button(caseTexts.approve))
  await approver.press(caseTexts.approve)
  await expectDone(approver, caseTexts.saidApproved)
  await journey.step('document-made', approver, approver.item(number.replace('HZ', 'ID').slice(0, 6)).first())
}

/** The officer gives the finished document to the boy. */
export async function handOver(journey: Journey, officer: Actor, number: string): Promise<void> {
  await goToRoom(officer, roomTexts.cases)
  await openCase(officer, number)
  await journey.step('to-hand-over', officer, officer.button(caseTexts.handToApplicant))
  await officer.press(caseTexts.handToApplicant)
  await expectDone(officer, caseTexts.saidHandedOver)
  await expect(officer.words(reasonSentence('wrong-state', {}, officer.lang)).first()).toBeVisible()
  await journey.step('handed-over', officer, officer.heading(caseTexts.threePeople))
}

async function openCase({ page }: Actor, number: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: number }).click()
  await expect(page.getByRole('article').getByText(number)).toBeVisible()
}

async function goToRoom(person: Actor, room: Text): Promise<void> {
  const rail = person.page.getByRole('navigation', { name: person.say(frameTexts.rail) })
  await rail.getByRole('link', { name: person.say(room) }).click()
}

/** Said to those who cannot see it; everybody else sees the case move on. */
async function expectDone(person: Actor, words: Text): Promise<void> {
  await expect(person.page.getByRole('status').filter({ hasText: person.say(words) })).toBeAttached()
}
