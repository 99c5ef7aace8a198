import { expect } from '@playwright/test'
import { actTexts, auditTexts } from '#texts/desk/audit.ts'
import { roomTitles } from '#texts/desk/frame.ts'
import { purposeTexts } from '#texts/desk/person.ts'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import type { Journey } from '../journey.ts'
import { accountOf, signIn } from './sign-in.ts'

/** One person came, was called at once, got the card in time, and said how it was. */
export async function seeToday(journey: Journey): Promise<void> {
  const supervisor = await signIn(journey, { actor: 'supervisor', role: 'supervisor', sees: roomTitles.today })
  const figure = (name: Text, value: string, of: Text) =>
    expect(supervisor.page.getByRole('button', { name: supervisor.say(name) })).toHaveText(
      new RegExp(`${supervisor.say(name)}${value}.*${supervisor.say(of)}$`),
    )
  await figure(todayTexts.served, '1', todayTexts.ofDrawn(1, 0))
  await figure(todayTexts.withinTen, '100', todayTexts.ofCalled(1, 1))
  await figure(todayTexts.onTime, '100', todayTexts.ofFinished(1, 1))
  await expect(supervisor.words(todayTexts.ratedOf(1, 1))).toBeVisible()
  await expect(supervisor.words(todayTexts.goodOf(1, 1))).toBeVisible()
  await journey.step('today', supervisor, supervisor.words(todayTexts.ratedOf(1, 1)))
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
