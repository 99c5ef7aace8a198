import { expect } from '@playwright/test'
import { frameTexts } from '#texts/desk/frame.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { kioskHomeTexts } from '#texts/hall/kiosk-home.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalKeyTexts } from '#texts/hall/portal-status.ts'
import type { Actor } from './actor.ts'
import { enrolKiosk } from './chapters/enrol.ts'
import { need } from './chapters/fill-in.ts'
import { signIn } from './chapters/sign-in.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

// A page that was open during an update asks for files that the server no longer has.

for (const lang of sideStoryLanguages) {
  test(`a phone that missed an update opens the page again, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const phone = await journey.meet('phone')
    await phone.page.goto(journey.hall.addresses.portal)
    await phone.chooseLanguage(portalFrameTexts.language)
    await lose(phone, 'StatusPage')
    await phone.hit(phone.page.getByRole('navigation').getByRole('link', { name: phone.say(portalFrameTexts.status) }))
    await journey.step('not-opened', phone, phone.words(failureTexts.notOpened))
    await findAgain(phone)
    await phone.press(failureTexts.reopen)
    await journey.step('opened-again', phone, phone.heading(portalKeyTexts.title))
  })
}

test('a kiosk that missed an update opens itself again, and nobody is left half way', async ({ journey }) => {
  const kiosk = await enrolKiosk(journey)
  await lose(kiosk, 'KioskVisit')
  await kiosk.page.reload()
  await expect(kiosk.heading(kioskHomeTexts.needs)).toBeVisible()
  await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(need) }))
  await journey.step('not-opened', kiosk, kiosk.words(failureTexts.unreachable))
  await findAgain(kiosk)
  await journey.step('home-again', kiosk, kiosk.heading(kioskHomeTexts.needs))
  await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(need) }))
  await expect(kiosk.field(kioskQuestionTexts.idNumberLabel)).toBeVisible()
})

test('a desk that missed an update says so and opens again', async ({ journey }) => {
  const officer = await signIn(journey, { actor: 'window', role: 'officer', sees: windowTexts.choose })
  await lose(officer, 'router')
  await officer.page.reload()
  await journey.step('not-opened', officer, officer.button(frameTexts.reload))
  await findAgain(officer)
  await officer.press(frameTexts.reload)
  await expect(officer.heading(windowTexts.choose)).toBeVisible()
})

/** The server has no file of this name any more. */
async function lose({ page }: Actor, part: string): Promise<void> {
  await page.route(new RegExp(`/assets/${part}-`), (route) => route.fulfill({ status: 404 }))
}

/** What the server has now. */
async function findAgain({ page }: Actor): Promise<void> {
  await page.unrouteAll()
}
