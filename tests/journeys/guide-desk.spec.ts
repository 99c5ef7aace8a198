import { expect } from '@playwright/test'
import { guideTexts } from '#texts/desk/guide.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { personTexts } from '#texts/desk/person.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { fillInTogether, openGuideDesk, seeArrival, zhouArrived } from './chapters/at-the-guide-desk.ts'
import * as window from './chapters/at-the-window.ts'
import { handOverByReceipt, printPaper } from './chapters/collect.ts'
import { decideAll } from './chapters/decide.ts'
import { openStatus, takeOutPhone } from './chapters/on-the-phone.ts'
import { ticketNumber } from './chapters/ticket.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'
import { zhou } from './people.ts'

for (const lang of sideStoryLanguages) {
  test(`somebody without phone or machine is served, from the guide desk to the card, in ${lang}`, async ({
    journey,
  }) => {
    journey.speak(lang)
    const guide = await openGuideDesk(journey)
    await fillInTogether(journey, guide)
    await seeArrival(journey, guide, zhouArrived)

    const officer = await window.sitAtWindow(journey)
    await window.callNext(officer)
    await expect(guide.words(guideTexts.calledTo(5))).toBeVisible()
    await officer.press(windowTexts.start)
    await journey.step('pre-application', officer, officer.words(personTexts.noPhone))
    await expect(guide.page.getByRole('row').filter({ hasText: ticketNumber })).toHaveCount(0)

    // What is missing is told on paper: no message would reach him.
    await window.find(officer, window.oldCard, findingTexts['handed-in'])
    await window.find(officer, window.householdBook, findingTexts.missing)
    await window.find(officer, window.photo, findingTexts.taken)
    await officer.press(windowTexts.notify)
    await journey.step('tell-on-paper', officer, officer.page.getByRole('alertdialog'))
    await officer.press(outcomeTexts.notifyActOnPaper)
    await expect(officer.words(outcomeTexts.handPaper)).toBeVisible()
    expect(await printPaper(officer, 'missing-notice')).toContain(window.householdBook.zh)

    const number = await window.acceptAfterAll(journey, officer)
    await expect(officer.words(outcomeTexts.handReceipt)).toBeVisible()
    const receipt = await printPaper(officer, 'acceptance-receipt')
    const code = /查询码 (\d{6})/.exec(receipt)?.[1] ?? ''
    await journey.step('receipt-printed', officer, officer.words(number))
    await window.finishService(journey, officer)

    // With the code on his receipt somebody of the family sees how it stands.
    const phone = await takeOutPhone(journey)
    await openStatus(phone, { number, code, page: new URL('/status', journey.hall.url).href })
    await journey.step('with-the-code-on-paper', phone, phone.heading(portalStatusTexts.timeline))

    await decideAll(journey, { numbers: [number], makes: 'id-card' })
    await handOverByReceipt(journey, officer, number)
    expect(receipt).toContain(zhou.name)
  })
}
