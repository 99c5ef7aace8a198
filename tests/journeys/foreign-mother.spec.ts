import { expect } from '@playwright/test'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Actor } from './actor.ts'
import { enrolKiosk, typeOnGlass } from './chapters/enrol.ts'
import { answerQuestions, claimPapers } from './chapters/fill-in.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'
import { motherFromAbroad, wang } from './people.ts'

for (const lang of sideStoryLanguages) {
  test(`a mother from abroad applies for her son with her passport, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey)
    await answerQuestions(journey, kiosk)
    await kiosk.field(kioskFormTexts.name).fill(wang.name)
    await kiosk.hit(kiosk.field(kioskFormTexts.phoneChild))
    await typeOnGlass(kiosk, wang.phone)
    await kiosk.press(intakeTexts.next)

    await expect(kiosk.heading(kioskFormTexts.guardian)).toBeVisible()
    await kiosk.hit(kiosk.page.getByRole('radio', { name: kiosk.say(intakeTexts.passport) }))
    await kiosk.press(intakeTexts.next)
    await journey.step('passport-empty', kiosk, kiosk.words(intakeTexts.passportEmpty).first())
    await kiosk.field(kioskFormTexts.guardianName).fill(motherFromAbroad.name)
    await kiosk.field(intakeTexts.passportNumber).fill(motherFromAbroad.passport)
    await journey.step('passport', kiosk, kiosk.field(intakeTexts.passportNumber))
    await kiosk.press(intakeTexts.next)

    await expect(kiosk.heading(kioskFormTexts.guardian)).toBeVisible()
    await expect(kiosk.field(intakeTexts.born)).toBeVisible()
    await kiosk.press(intakeTexts.next)
    const countryMissing = reasonSentence('country-required', {}, lang)
    await journey.step('country-missing', kiosk, kiosk.words(countryMissing).first())
    await chooseCountry(kiosk, motherFromAbroad.country)
    await kiosk.hit(kiosk.field(intakeTexts.born))
    await typeOnGlass(kiosk, motherFromAbroad.born)
    await journey.step('country', kiosk, kiosk.field(intakeTexts.born))
    await kiosk.press(intakeTexts.next)
    await claimPapers(journey, kiosk)
  })
}

async function chooseCountry(kiosk: Actor, country: { zh: string; en: string }): Promise<void> {
  await kiosk.hit(kiosk.page.getByRole('button', { name: kiosk.say(intakeTexts.country) }))
  await kiosk.hit(kiosk.page.getByRole('option', { name: kiosk.say(country), exact: true }))
}
