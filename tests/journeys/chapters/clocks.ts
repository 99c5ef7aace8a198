import { expect } from '@playwright/test'
import { alertStepTexts, caseTimeTexts } from '#texts/desk/case-time.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { roomTexts } from '#texts/desk/frame.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { expectDone, goToRoom, openCase } from './rooms.ts'
import { signIn } from './sign-in.ts'

/** The applicant needs it by a day that the promise does not reach: the window says so before it is accepted. */
export async function nameTheDay(journey: Journey, officer: Actor): Promise<void> {
  await officer.page.getByText(officer.say(caseTimeTexts.targetAsk)).click()
  const dialog = officer.page.getByRole('alertdialog')
  await typeDate(officer, { year: '2024', month: '07', day: '17' })
  await journey.step('needed-by', officer, dialog)
  await officer.press(caseTimeTexts.targetKeep)
  await journey.step('needed-before-the-promise', officer, officer.words(caseTimeTexts.targetLate))
}

/** A photo goes to an appraisal: the clocks stop, and the date is open until they run again. */
export async function stopTheClocks(journey: Journey, officer: Actor, number: string): Promise<void> {
  await goToRoom(officer, roomTexts.cases)
  await openCase(officer, number)
  await officer.press(caseTimeTexts.pauseAct)
  const dialog = officer.page.getByRole('alertdialog')
  await journey.step('stop-the-clocks', officer, dialog)
  await dialog.getByRole('button', { name: officer.say(caseTimeTexts.ground) }).click()
  await officer.page.getByRole('option', { name: /鉴定|Appraisal/ }).click()
  await officer.field(caseTimeTexts.note).fill('照片送去鉴定')
  await dialog.getByRole('button', { name: officer.say(caseTimeTexts.pauseAct) }).click()
  await expectDone(officer, caseTimeTexts.saidPaused)
  await journey.step('clocks-stopped', officer, officer.words(clockTexts.stopped).first())
}

export async function letThemRun(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(caseTimeTexts.resumeAct)
  const dialog = officer.page.getByRole('alertdialog')
  await journey.step('let-the-clocks-run', officer, dialog)
  await dialog.getByRole('button', { name: officer.say(caseTimeTexts.resumeAct) }).click()
  await expectDone(officer, caseTimeTexts.saidResumed)
  await journey.step('clocks-run-again', officer, officer.heading(caseTexts.timeline))
}

/** The team lead finds the day that cannot be met in the list of dates, and opens its case. */
export async function watchTheDates(journey: Journey, number: string): Promise<void> {
  const lead = await signIn(journey, { actor: 'team-lead', role: 'team-lead', sees: caseTexts.list })
  await goToRoom(lead, roomTexts.alerts)
  const row = lead.page.getByRole('row').filter({ hasText: number })
  await expect(row.getByText(lead.say(alertStepTexts.officer))).toBeVisible()
  await journey.step('dates-to-watch', lead, lead.heading(caseTimeTexts.movedList))
  await row.getByRole('link', { name: number }).click()
  await journey.step('dated-case', lead, lead.heading(caseTexts.timeline))
}

/** Digits type through, in the order of the page's language. */
async function typeDate(
  { page, lang }: Actor,
  { year, month, day }: Record<'year' | 'month' | 'day', string>,
): Promise<void> {
  const parts = lang === 'en' ? [month, day, year] : [year, month, day]
  await page.getByRole('alertdialog').getByRole('spinbutton').first().click()
  for (const part of parts) await page.keyboard.type(part)
}
