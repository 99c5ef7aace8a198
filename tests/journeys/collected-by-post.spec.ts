import * as window from './chapters/at-the-window.ts'
import { chooseThePost, postTheCard, printReceipt, seeParcel } from './chapters/collect.ts'
import { approve, review } from './chapters/decide.ts'
import { enrolKiosk } from './chapters/enrol.ts'
import { addPhoto, answerQuestions, checkAndSubmit, claimPapers, fillIn } from './chapters/fill-in.ts'
import { openStatus, readMessage } from './chapters/on-the-phone.ts'
import { openTicket, scanTicket } from './chapters/ticket.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

for (const lang of sideStoryLanguages) {
  test(`the receipt is printed twice and the card goes home by post, in ${lang}`, async ({ journey }) => {
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
    await window.checkPapers(journey, officer)
    await chooseThePost(journey, officer)
    const number = await window.acceptCase(journey, officer)
    await printReceipt(journey, officer)
    await window.finishService(journey, officer)
    await openStatus(phone, await readMessage(journey, phone, { number, words: { zh: '已受理', en: 'is accepted' } }))

    await review(journey, number)
    await approve(journey, number)
    await postTheCard(journey, officer, number)
    await readMessage(journey, phone, { number, words: { zh: 'EX000000000CN', en: 'EX000000000CN' } })
    await seeParcel(journey, phone)
  })
}
