import { expect } from '@playwright/test'
import { kioskListTexts, kioskQuestionTexts, kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import { enrolKiosk, typeOnGlass } from './chapters/enrol.ts'
import { expiring, need, whenExpires } from './chapters/fill-in.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'
import { zhou } from './people.ts'

/** Three months before 30 November (RULES, case 18). */
const opens: Text = { zh: '8月30日（周五）', en: 'Fri 30 August' }

for (const lang of sideStoryLanguages) {
  test(`a card that expires in November is told its first day, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey)
    await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(need) }))
    await typeOnGlass(kiosk, zhou.idNumber)
    await kiosk.press(kioskQuestionTexts.next)
    await kiosk.press(expiring)
    await expect(kiosk.heading(whenExpires)).toBeVisible()
    await typeOnGlass(kiosk, '20240230')
    await kiosk.press(kioskQuestionTexts.next)
    await journey.step('no-such-day', kiosk, kiosk.words(kioskQuestionTexts.expiryImpossible(2, 30)))
    for (const _ of '20240230') await kiosk.press(kioskStoryTexts.backspace)
    await typeOnGlass(kiosk, '20241130')
    await kiosk.press(kioskQuestionTexts.next)
    await journey.step('too-early', kiosk, kiosk.words(kioskListTexts.tooEarlyTitle(kiosk.say(opens))))
    await expect(kiosk.words(kioskListTexts.otherWindow)).toBeVisible()
    await expect(kiosk.button(kioskQuestionTexts.toForm)).toHaveCount(0)
  })
}
