import { expect } from '@playwright/test'
import { guideTexts } from '#texts/desk/guide.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { zhou } from '../people.ts'
import { expiring, whenExpires } from './fill-in.ts'
import { signIn } from './sign-in.ts'
import { ticketNumber } from './ticket.ts'

const renewal: Text = { zh: '居民身份证换领', en: 'Identity card renewal' }

/** The auxiliary at the door signs in: nobody has come yet. */
export async function openGuideDesk(journey: Journey): Promise<Actor> {
  const guide = await signIn(journey, { actor: 'guide', role: 'auxiliary', sees: guideTexts.arrivals })
  await journey.step('nobody-yet', guide, guide.words(guideTexts.nobody))
  return guide
}

/** Somebody without phone or machine: the guide asks, fills in, and hands over the ticket. */
export async function fillInTogether(journey: Journey, guide: Actor): Promise<void> {
  await guide.hit(guide.page.getByRole('link', { name: guide.say(guideTexts.fill) }))
  await journey.step('which-service', guide, guide.heading(guideTexts.fillWhat))
  await guide.hit(
    guide.page
      .getByRole('list', { name: guide.say(guideTexts.fillWhat) })
      .getByRole('link', { name: guide.say(renewal) }),
  )
  await journey.step('whose-number', guide, guide.heading(kioskQuestionTexts.idNumber))
  await guide.field(kioskQuestionTexts.idNumberLabel).fill(zhou.idNumber)
  await guide.press(kioskQuestionTexts.next)
  await guide.press(expiring)
  await expect(guide.heading(whenExpires)).toBeVisible()
  await guide.field(kioskQuestionTexts.expiryLabel).fill('20240830')
  await journey.step('when-it-expires', guide, guide.heading(whenExpires))
  await guide.press(kioskQuestionTexts.next)
  await journey.step('personal-list', guide, guide.button(kioskQuestionTexts.toForm))
  await guide.press(kioskQuestionTexts.toForm)
  await guide.field(kioskFormTexts.name).fill(zhou.name)
  await journey.step('no-phone', guide, guide.words(intakeTexts.noPhoneHint))
  await guide.press(intakeTexts.next)
  await expect(guide.heading(intakeTexts.papers)).toBeVisible()
  for (const have of await guide.button(intakeTexts.have).all()) await guide.hit(have)
  await journey.step('papers', guide, guide.words(intakeTexts.readyTitle))
  await guide.press(intakeTexts.next)
  await journey.step('photo', guide, guide.button(kioskPhotoTexts.atWindow))
  await guide.press(kioskPhotoTexts.atWindow)
  await journey.step('check', guide, guide.heading(kioskCheckTexts.title))
  await guide.press(kioskCheckTexts.toConsent)
  // No phone, no photo: only the matter itself is agreed to.
  await expect(guide.page.getByRole('checkbox')).toHaveCount(1)
  await guide.pick(guide.page.getByRole('checkbox', { name: guide.say(kioskCheckTexts.forCase) }))
  await guide.press(kioskCheckTexts.submit)
  await journey.step('ticket', guide, guide.heading(guideTexts.drawn(ticketNumber)))
  await guide.press(guideTexts.done)
}

/** The list shows them by itself, and why they may go on. */
export async function seeArrival(journey: Journey, guide: Actor): Promise<void> {
  const row = guide.page.getByRole('row').filter({ hasText: ticketNumber })
  await expect(row).toContainText(guide.say(guideTexts.ready))
  await guide.hit(row)
  await journey.step('ready', guide, guide.words(guideTexts.readyTitle))
  await expect(guide.heading({ zh: `${zhou.name} · ${renewal.zh}`, en: `${zhou.name} · ${renewal.en}` })).toBeVisible()
}
