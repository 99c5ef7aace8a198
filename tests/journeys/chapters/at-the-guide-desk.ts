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

export const renewal: Text = { zh: '居民身份证换领', en: 'Identity card renewal' }

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
  await fillInRenewal(journey, guide)
  await agreeAndSubmit(guide, kioskCheckTexts.submit)
  await journey.step('ticket', guide, guide.heading(guideTexts.drawn(ticketNumber)))
  await guide.press(guideTexts.done)
}

/** At a desk: asked in person, typed by somebody else. */
export async function fillInRenewal(journey: Journey, desk: Actor): Promise<void> {
  await journey.step('whose-number', desk, desk.heading(kioskQuestionTexts.idNumber))
  await desk.field(kioskQuestionTexts.idNumberLabel).fill(zhou.idNumber)
  await desk.press(kioskQuestionTexts.next)
  await desk.press(expiring)
  await expect(desk.heading(whenExpires)).toBeVisible()
  await desk.field(kioskQuestionTexts.expiryLabel).fill('20240830')
  await journey.step('when-it-expires', desk, desk.heading(whenExpires))
  await desk.press(kioskQuestionTexts.next)
  await journey.step('personal-list', desk, desk.button(kioskQuestionTexts.toForm))
  await desk.press(kioskQuestionTexts.toForm)
  await desk.field(kioskFormTexts.name).fill(zhou.name)
  await journey.step('no-phone', desk, desk.words(intakeTexts.noPhoneHint))
  await desk.press(intakeTexts.next)
  await havePapers(desk)
  await journey.step('papers', desk, desk.words(intakeTexts.readyTitle))
  await desk.press(intakeTexts.next)
  await journey.step('photo', desk, desk.button(kioskPhotoTexts.atWindow))
  await desk.press(kioskPhotoTexts.atWindow)
  await journey.step('check', desk, desk.heading(kioskCheckTexts.title))
}

export async function havePapers(desk: Actor): Promise<void> {
  await expect(desk.heading(intakeTexts.papers)).toBeVisible()
  for (const have of await desk.button(intakeTexts.have).all()) await desk.hit(have)
}

/** No phone, no photo: only the matter itself is agreed to. */
export async function agreeAndSubmit(desk: Actor, submit: Text): Promise<void> {
  await desk.press(kioskCheckTexts.toConsent)
  await expect(desk.page.getByRole('checkbox')).toHaveCount(1)
  await desk.pick(desk.page.getByRole('checkbox', { name: desk.say(kioskCheckTexts.forCase) }))
  await desk.press(submit)
}

/** Whom the list shows, with which ticket and for what. */
export interface Arrived {
  readonly ticket: string
  readonly matters: readonly Text[]
}

export const zhouArrived: Arrived = {
  ticket: ticketNumber,
  matters: [{ zh: `${zhou.name} · ${renewal.zh}`, en: `${zhou.name} · ${renewal.en}` }],
}

/** The list shows them by itself, and why they may go on. */
export async function seeArrival(journey: Journey, guide: Actor, { ticket, matters }: Arrived): Promise<void> {
  const row = guide.page.getByRole('row').filter({ hasText: ticket })
  await expect(row).toContainText(guide.say(guideTexts.ready))
  await guide.hit(row)
  for (const matter of matters) await expect(guide.heading(matter)).toBeVisible()
  await expect(guide.words(guideTexts.readyTitle)).toHaveCount(matters.length)
  await journey.step('ready', guide, guide.words(guideTexts.readyTitle).first())
}
