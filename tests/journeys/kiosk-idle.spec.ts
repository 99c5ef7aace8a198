import { expect } from '@playwright/test'
import { kioskHomeTexts, kioskIdleTexts } from '#texts/hall/kiosk-home.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Actor } from './actor.ts'
import { enrolKiosk, typeOnGlass } from './chapters/enrol.ts'
import { need } from './chapters/fill-in.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'
import { wang } from './people.ts'

for (const lang of sideStoryLanguages) {
  test(`a kiosk that is left alone forgets the person, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey, { withOwnClock: true })
    const typed = kiosk.field(kioskQuestionTexts.idNumberLabel)
    await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(need) }))
    await typeOnGlass(kiosk, wang.idNumber.slice(0, 12))

    await pass(kiosk, '01:29')
    await expect(kiosk.words(kioskIdleTexts.title)).toHaveCount(0)
    await pass(kiosk, '00:02')
    await journey.step('still-there', kiosk, kiosk.page.getByRole('alertdialog'))
    await kiosk.press(kioskIdleTexts.stay)
    await expect(typed).toHaveValue(`${wang.idNumber.slice(0, 6)} ${wang.idNumber.slice(6, 12)}`)

    await pass(kiosk, '01:31')
    await expect(kiosk.page.getByRole('alertdialog')).toBeVisible()
    await pass(kiosk, '00:30')
    // The next person begins in Chinese, whatever the last one read.
    await expect(kiosk.page.getByRole('heading', { name: kioskHomeTexts.hello.zh })).toBeVisible()
    await kiosk.hit(kiosk.page.getByRole('link', { name: need.zh }))
    await expect(kiosk.page.getByRole('textbox', { name: kioskQuestionTexts.idNumberLabel.zh })).toHaveValue('')
  })
}

/** Time goes by at the kiosk, without anybody waiting for it. */
function pass({ page }: Actor, time: string): Promise<void> {
  return page.clock.fastForward(time)
}
