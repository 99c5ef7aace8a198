import { expect } from '@playwright/test'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import type { Text } from '#texts/lang.ts'
import * as window from './chapters/at-the-window.ts'
import { enrolKiosk } from './chapters/enrol.ts'
import { addPhoto, answerQuestions, checkAndSubmit, claimPapers, fillIn } from './chapters/fill-in.ts'
import { openStatus, readMessage } from './chapters/on-the-phone.ts'
import { seeInVain } from './chapters/oversee.ts'
import { openTicket, scanTicket } from './chapters/ticket.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

const leftAtHome: Text = { zh: '忘在家里，请带户主页和本人页', en: 'Left at home: bring the first page and his own' }

for (const lang of sideStoryLanguages) {
  test(`a missing paper is told once, and the case goes on when it comes, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey)
    await answerQuestions(journey, kiosk)
    await fillIn(journey, kiosk)
    await claimPapers(journey, kiosk)
    await addPhoto(journey, kiosk)
    await checkAndSubmit(journey, kiosk)
    const phone = await openTicket(journey, await scanTicket(journey, kiosk))

    const officer = await window.sitAtWindow(journey)
    await window.callNext(officer)
    await window.startService(journey, officer)
    const number = await window.tellWhatIsMissing(journey, officer, officer.say(leftAtHome))
    const words = { zh: '还差 1 样：居民户口簿', en: 'Still missing (1): Household register book' }
    await openStatus(phone, await readMessage(journey, phone, { number, words }))
    await journey.step('missing', phone, phone.heading(portalStatusTexts.notified))
    // The same paper is named in the message too, which stands further down.
    await expect(phone.item(window.householdBook).first()).toContainText(phone.say(leftAtHome))

    expect(await window.acceptAfterAll(journey, officer)).toBe(number)
    await window.finishService(journey, officer)
    await seeInVain(journey, number)
  })
}
