import { expect, type Locator } from '@playwright/test'
import { actTexts, auditTexts } from '#texts/desk/audit.ts'
import { caseSetTexts, listTexts, ticketSetTexts } from '#texts/desk/figure-lists.ts'
import { roomTitles } from '#texts/desk/frame.ts'
import { purposeTexts } from '#texts/desk/person.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { accountOf, signIn } from './sign-in.ts'
import { ticketNumber } from './ticket.ts'

/** The supervisor opens the hall before anybody has come, and leaves the page as it is. */
export async function watchHall(journey: Journey): Promise<Actor> {
  const supervisor = await signIn(journey, { actor: 'supervisor', role: 'supervisor', sees: roomTitles.today })
  await journey.step('empty-hall', supervisor, figure(supervisor, todayTexts.inHall, '0'))
  return supervisor
}

/** Nobody loads the page again: the number changes by itself, and opens its list. */
export async function seeArrival(journey: Journey, supervisor: Actor): Promise<void> {
  const { page } = supervisor
  const opened = () => page.evaluate(() => performance.timeOrigin)
  const before = await opened()
  await expect(figure(supervisor, todayTexts.inHall, '1')).toBeVisible()
  await expect(figure(supervisor, todayTexts.waiting, '1').first()).toBeVisible()
  await supervisor.hit(figure(supervisor, todayTexts.inHall, '1'))
  await expect(page.getByRole('rowheader', { name: ticketNumber, exact: true })).toBeVisible()
  expect(await opened()).toBe(before)
  await journey.step('who-is-here', supervisor, supervisor.words(ticketSetTexts['in-hall'].how))
  await supervisor.hit(page.getByRole('link', { name: supervisor.say(listTexts.back) }))
}

/** One person came, was called at once, got the card in time, and said how it was. */
export async function seeToday(journey: Journey, supervisor: Actor): Promise<void> {
  await expect(figure(supervisor, todayTexts.inHall, '0')).toBeVisible()
  await expect(figure(supervisor, todayTexts.served, '1')).toBeVisible()
  await expect(figure(supervisor, todayTexts.drawn, '1').first()).toBeVisible()
  await expect(figure(supervisor, todayTexts.withinTen, '100.0%')).toBeVisible()
  await expect(figure(supervisor, todayTexts.onTime, '100.0%')).toBeVisible()
  await expect(figure(supervisor, todayTexts.rated, '1/1')).toBeVisible()
  await journey.step('today', supervisor, figure(supervisor, todayTexts.good, '100.0%'))
  await supervisor.hit(figure(supervisor, todayTexts.served, '1'))
  await expect(supervisor.page.getByRole('rowheader')).toHaveCount(1)
  await journey.step('who-was-served', supervisor, supervisor.words(ticketSetTexts.finished.how))
}

/** Who came on the word of the dry run and was not accepted is counted for the supervisor, by the case. */
export async function seeInVain(journey: Journey, number: string): Promise<void> {
  const supervisor = await signIn(journey, { actor: 'supervisor', role: 'supervisor', sees: roomTitles.today })
  const inVain = figure(supervisor, todayTexts.turnedAway, '1')
  await journey.step('came-in-vain', supervisor, inVain)
  await supervisor.hit(inVain)
  await expect(supervisor.page.getByRole('rowheader', { name: number, exact: true })).toBeVisible()
  await expect(supervisor.page.getByRole('rowheader')).toHaveCount(1)
  await journey.step('who-came-in-vain', supervisor, supervisor.words(caseSetTexts['turned-away'].how))
}

function figure(person: Actor, name: Text, value: string): Locator {
  return person.page.getByRole('link', { name: `${person.say(name)} ${value}`, exact: true })
}

/** The auditor sees who opened the boy's number and why, and that nobody has touched the trail. */
export async function seeTrail(journey: Journey): Promise<void> {
  const auditor = await signIn(journey, { actor: 'auditor', role: 'auditor', sees: auditTexts.title })
  await journey.step('trail', auditor, auditor.page.getByRole('table'))
  await auditor.hit(auditor.choice(auditTexts.idNumbers))
  const { name } = accountOf(journey, 'officer')
  const look = auditor.page
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ hasText: auditor.say(actTexts['person.reveal.id-number'] ?? auditTexts.none) })
  await expect(look).toHaveCount(1)
  await expect(look).toContainText(auditor.say(purposeTexts['compare-original']))
  await auditor.press(auditTexts.check)
  await journey.step('who-looked', auditor, auditor.words(auditTexts.intact))
}
