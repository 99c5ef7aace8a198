import { expect } from '@playwright/test'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { enrolKiosk } from './chapters/enrol.ts'
import { answerQuestions, claimPapers, fillIn } from './chapters/fill-in.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

test.use({ camera: true })

for (const lang of sideStoryLanguages) {
  test(`a photo is taken at the kiosk, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey)
    await answerQuestions(journey, kiosk)
    await fillIn(journey, kiosk)
    await claimPapers(journey, kiosk)
    await kiosk.press(kioskPhotoTexts.openCamera)
    await journey.step('camera', kiosk, kiosk.button(kioskPhotoTexts.shoot))
    await kiosk.press(kioskPhotoTexts.shoot)
    await journey.step('photo-taken', kiosk, kiosk.page.getByRole('img', { name: kiosk.say(kioskPhotoTexts.alt) }))
    await kiosk.press(kioskPhotoTexts.next)
    await journey.step('check', kiosk, kiosk.heading(kioskCheckTexts.title))

    // Who goes without submitting leaves no picture behind.
    const discarded = kiosk.page.waitForResponse(/\/api\/uploads\/discarding$/)
    await kiosk.press(frameTexts.leave)
    expect((await discarded).status()).toBe(200)
  })
}
