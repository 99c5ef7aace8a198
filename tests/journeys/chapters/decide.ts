import { expect } from '@playwright/test'
import { caseTexts } from '#texts/desk/cases.ts'
import { roomTexts } from '#texts/desk/frame.ts'
import { documentName } from '#texts/documents.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { wang } from '../people.ts'
import { expectDone, goToRoom, openCase } from './rooms.ts'
import { signIn } from './sign-in.ts'

/** A second person reads the case and agrees. */
export async function review(journey: Journey, number: string): Promise<void> {
  const reviewer = await signIn(journey, { actor: 'reviewer', role: 'reviewer', sees: caseTexts.list })
  await openCase(reviewer, number)
  await journey.step('to-review', reviewer, reviewer.button(caseTexts.agree))
  await expect(reviewer.words(wang.idNumber)).toHaveCount(0)
  await agree(reviewer)
  await journey.step('reviewed', reviewer, reviewer.heading(caseTexts.threePeople))
}

/** A third one approves; the document is made by itself. */
export async function approve(journey: Journey, number: string): Promise<void> {
  const approver = await signIn(journey, { actor: 'approver', role: 'approver', sees: caseTexts.list })
  await openCase(approver, number)
  await journey.step('to-decide', approver, approver.button(caseTexts.approve))
  await decide(approver)
  await journey.step('document-made', approver, approver.item(documentName('id-card')).first())
}

/** Several cases one after another, by the same two people; of the last one the document is awaited. */
export async function decideAll(
  journey: Journey,
  { numbers, makes }: { numbers: readonly string[]; makes: string },
): Promise<void> {
  const reviewer = await signIn(journey, { actor: 'reviewer', role: 'reviewer', sees: caseTexts.list })
  for (const number of numbers) {
    await openCase(reviewer, number)
    await agree(reviewer)
  }
  const approver = await signIn(journey, { actor: 'approver', role: 'approver', sees: caseTexts.list })
  for (const number of numbers) {
    await openCase(approver, number)
    await decide(approver)
  }
  await journey.step('document-made', approver, approver.item(documentName(makes)).first())
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

async function agree(reviewer: Actor): Promise<void> {
  await reviewer.press(caseTexts.agree)
  await expectDone(reviewer, caseTexts.saidAgreed)
}

async function decide(approver: Actor): Promise<void> {
  await approver.press(caseTexts.approve)
  await expectDone(approver, caseTexts.saidApproved)
}
