import { expect } from '@playwright/test'
import { frameTexts } from '#texts/desk/frame.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'

// How staff move about the desk.

export async function goToRoom(person: Actor, room: Text): Promise<void> {
  const rail = person.page.getByRole('navigation', { name: person.say(frameTexts.rail) })
  await rail.getByRole('link', { name: person.say(room) }).click()
}

/** Opens a case of the list that is on the screen. */
export async function openCase({ page }: Actor, number: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: number }).click()
  await expect(page.getByRole('article').getByText(number)).toBeVisible()
}

/** Said to those who cannot see it; everybody else sees the case move on. */
export async function expectDone(person: Actor, words: Text): Promise<void> {
  await expect(person.page.getByRole('status').filter({ hasText: person.say(words) })).toBeAttached()
}
