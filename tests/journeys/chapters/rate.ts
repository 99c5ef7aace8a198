import { expect } from '@playwright/test'
import { gradeTexts, portalRatingTexts } from '#texts/hall/portal-rating.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { type CaseKey, openStatus } from './on-the-phone.ts'

/** 满意, sent once; the same form, still open on another page, comes too late. */
export async function rateOnce(journey: Journey, phone: Actor, key: CaseKey): Promise<void> {
  const late = await phone.anotherTab()
  await openStatus(late, key)
  await openRating(late)
  await openRating(phone)
  await expect(phone.page.getByRole('radio')).toHaveCount(5)
  await expect(phone.page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(phone.button(portalRatingTexts.submit)).toHaveAttribute('aria-disabled', 'true')
  await journey.step('rating', phone, phone.heading(portalRatingTexts.title))
  await phone.pick(phone.choice(gradeTexts.satisfied))
  await phone.press(portalRatingTexts.submit)
  await journey.step('rated', phone, phone.heading(portalRatingTexts.thanks))
  await phone.press(portalRatingTexts.toStatus)
  await expect(phone.words(portalStatusTexts.rated)).toBeVisible()

  await late.pick(late.choice(gradeTexts['very-satisfied']))
  await late.press(portalRatingTexts.submit)
  await journey.step('rated-before', late, late.words(reasonSentence('already-rated', {}, late.lang)))
  await late.page.close()
}

/** 非常满意, and back to the case: what a person does who only wants to say so. */
export async function rate(journey: Journey, phone: Actor): Promise<void> {
  await openRating(phone)
  await phone.pick(phone.choice(gradeTexts['very-satisfied']))
  await journey.step('rating', phone, phone.button(portalRatingTexts.submit))
  await phone.press(portalRatingTexts.submit)
  await journey.step('rated', phone, phone.heading(portalRatingTexts.thanks))
}

async function openRating(phone: Actor): Promise<void> {
  await phone.hit(phone.page.getByRole('link', { name: phone.say(portalStatusTexts.rate) }))
  await expect(phone.heading(portalRatingTexts.title)).toBeVisible()
}
