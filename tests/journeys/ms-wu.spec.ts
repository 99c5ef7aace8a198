import { expect } from '@playwright/test'
import type { Lang } from '#contract/fields.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import { openGuideDesk, seeArrival } from './chapters/at-the-guide-desk.ts'
import { handOverAtHall } from './chapters/collect.ts'
import { decideAll } from './chapters/decide.ts'
import { enrolBoard, enrolKiosk, typeOnGlass } from './chapters/enrol.ts'
import { takeOutPhone } from './chapters/on-the-phone.ts'
import { acceptBoth, callToWindowOne, seeBothReady, seePromise, ticket, wuArrived } from './chapters/passports.ts'
import { addDaughter, answerMother, consentAndSubmit, fillInMother, goingAbroad } from './chapters/travel.ts'
import { test } from './journey.ts'

for (const lang of ['zh-CN', 'en'] as const satisfies readonly Lang[]) {
  test(`a mother and her daughter get their passports with one ticket, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey)
    const board = await enrolBoard(journey)
    const guide = await openGuideDesk(journey)

    await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(goingAbroad) }))
    await answerMother(journey, kiosk, typeOnGlass)
    await fillInMother(journey, kiosk)
    await addDaughter(journey, kiosk, typeOnGlass)
    await consentAndSubmit(journey, kiosk, kioskCheckTexts.submit)
    await journey.step('one-ticket', kiosk, kiosk.heading(kioskTicketTexts.title))
    await expect(kiosk.words(ticket).first()).toBeVisible()
    await seeArrival(journey, guide, wuArrived)

    const officer = await callToWindowOne(journey, board)
    const cases = await acceptBoth(journey, officer)
    const phone = await takeOutPhone(journey)
    await seePromise(journey, phone, cases)

    await decideAll(journey, { numbers: [cases.mother, cases.daughter], makes: 'ordinary-passport' })
    await seeBothReady(journey, phone, cases)

    await handOverAtHall(officer, { number: cases.mother, to: 'applicant' })
    await handOverAtHall(officer, { number: cases.daughter, to: 'guardian' })
    await journey.step('both-collected', officer, officer.page.getByRole('article'))
  })
}
