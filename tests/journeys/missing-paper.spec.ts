import { expect } from '@playwright/test'
import { caseStateTexts } from '#texts/desk/cases.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { acceptConfirmed, readConfirmation, readConfirmationOnPhone } from './chapters/confirmation.ts'
import { decideAll } from './chapters/decide.ts'
import { acceptWithoutIt, fillInTransfer, openAgain, restoreTrust, takeIt } from './chapters/deferral.ts'
import { openStatus, readMessage, takeOutPhone } from './chapters/on-the-phone.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'
import { zhou } from './people.ts'

const owing = { zh: '已容缺受理', en: 'Please hand in' }

test.describe('a source that first times out and then answers', () => {
  test.use({ conduct: { 'marriage-register': ['hang', 'late'] } })
  for (const lang of sideStoryLanguages) {
    test(`a paper is confirmed by its source and need not be brought, in ${lang}`, async ({ journey }) => {
      journey.speak(lang)
      const officer = await fillInTransfer(journey)
      const number = await acceptConfirmed(journey, officer)
      await readConfirmation(journey, officer, number)
      await officer.page.close()
      const phone = await takeOutPhone(journey)
      const accepted = { zh: '已受理', en: 'accepted' }
      await openStatus(phone, await readMessage(journey, phone, { number, words: accepted, at: zhou.phone }))
      await readConfirmationOnPhone(journey, phone)
    })
  }
})

for (const lang of sideStoryLanguages) {
  test(`a paper is promised, comes on the fifth day, and the case is finished in time, in ${lang}`, async ({
    journey,
  }) => {
    journey.speak(lang)
    const officer = await fillInTransfer(journey)
    const number = await acceptWithoutIt(journey, officer)
    await officer.page.close()
    const phone = await takeOutPhone(journey)
    await openStatus(phone, await readMessage(journey, phone, { number, words: owing, at: zhou.phone }))
    await journey.step('promised-on-the-phone', phone, phone.heading(portalStatusTexts.owed))
    await phone.page.close()

    // The fifth working day after Monday 15 July.
    await journey.hall.restartAt('2024-07-22T09:30:00+08:00')
    const later = await openAgain(journey, number)
    await takeIt(journey, later)
    await decideAll(journey, { numbers: [number], makes: 'household-transfer' })
  })
}

test('a paper is promised and never comes: the rule of the hall decides', async ({ journey }) => {
  journey.speak('zh-CN')
  const officer = await fillInTransfer(journey)
  const number = await acceptWithoutIt(journey, officer)
  await officer.page.close()
  await journey.hall.restartAt('2024-07-23T09:30:00+08:00')
  const phone = await takeOutPhone(journey)
  const lapsed = { zh: '没有按时送到', en: 'did not come in time' }
  await openStatus(phone, await readMessage(journey, phone, { number, words: lapsed, at: zhou.phone }))
  await journey.step('returned-on-the-phone', phone, phone.heading(portalStatusTexts.returned))
  const later = await openAgain(journey, number)
  await expect(later.words(caseStateTexts.returned).first()).toBeVisible()
  await journey.step('returned', later, later.words(caseStateTexts.returned).first())
  await restoreTrust(journey, number)
})
