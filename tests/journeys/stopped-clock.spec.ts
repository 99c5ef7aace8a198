import * as window from './chapters/at-the-window.ts'
import { letThemRun, nameTheDay, stopTheClocks, watchTheDates } from './chapters/clocks.ts'
import { enrolKiosk } from './chapters/enrol.ts'
import { addPhoto, answerQuestions, checkAndSubmit, claimPapers, fillIn } from './chapters/fill-in.ts'
import { openStatus, readMessage } from './chapters/on-the-phone.ts'
import { openTicket, scanTicket } from './chapters/ticket.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

for (const lang of sideStoryLanguages) {
  test(`a date that cannot be met is seen, and clocks that the law stops are told, in ${lang}`, async ({ journey }) => {
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
    await nameTheDay(journey, officer)
    await window.checkPapers(journey, officer)
    const number = await window.acceptCase(journey, officer)
    await window.finishService(journey, officer)
    await watchTheDates(journey, number)

    await stopTheClocks(journey, officer, number)
    await openStatus(
      phone,
      await readMessage(journey, phone, { number, words: { zh: '不计入期限', en: 'not counted' } }),
    )
    await journey.step(
      'stopped-on-the-phone',
      phone,
      phone.page.getByText(phone.say({ zh: '鉴定', en: 'Appraisal' })).first(),
    )
    await letThemRun(journey, officer)
    await readMessage(journey, phone, { number, words: { zh: '恢复计算期限', en: 'runs again' } })
  })
}
