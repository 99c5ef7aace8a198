import type { Lang } from '#contract/fields.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { issueKioskCode, seeKioskEnrolled } from './chapters/administer.ts'
import * as window from './chapters/at-the-window.ts'
import { approve, handOver, review } from './chapters/decide.ts'
import { enrolBoard, enrolKiosk } from './chapters/enrol.ts'
import { addPhoto, answerQuestions, checkAndSubmit, claimPapers, fillIn, promised } from './chapters/fill-in.ts'
import { downloadDocument, openStatus, readMessage, verifyDocument } from './chapters/on-the-phone.ts'
import { seeArrival, seeToday, seeTrail, watchHall } from './chapters/oversee.ts'
import { rateOnce } from './chapters/rate.ts'
import { leaveKiosk, openTicket, printForm, scanTicket, seeCallOnBoard, seeCallOnPhone } from './chapters/ticket.ts'
import { test } from './journey.ts'
import { mother, wang } from './people.ts'

for (const lang of ['zh-CN', 'en'] as const satisfies readonly Lang[]) {
  test(`a boy renews his identity card in one visit, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const { administrator, code } = await issueKioskCode(journey)
    const kiosk = await enrolKiosk(journey, { code })
    const board = await enrolBoard(journey)
    await seeKioskEnrolled(journey, administrator)
    const supervisor = await watchHall(journey)

    await answerQuestions(journey, kiosk)
    await fillIn(journey, kiosk)
    await claimPapers(journey, kiosk)
    await addPhoto(journey, kiosk)
    await checkAndSubmit(journey, kiosk)
    const address = await scanTicket(journey, kiosk)
    await seeArrival(journey, supervisor)
    await printForm(kiosk, [wang.name, wang.idNumber, mother.name])
    await leaveKiosk(kiosk)
    const phone = await openTicket(journey, address)

    const officer = await window.sitAtWindow(journey)
    await seeCallOnBoard(journey, board, () => window.callNext(officer))
    await seeCallOnPhone(journey, phone)
    await window.startService(journey, officer)
    await window.openIdNumber(journey, officer)
    await window.checkPapers(journey, officer)
    const number = await window.acceptCase(journey, officer)
    await window.finishService(journey, officer)
    await openStatus(phone, await readMessage(journey, phone, { number, words: { zh: '已受理', en: 'is accepted' } }))
    await journey.step('accepted', phone, phone.words(portalStatusTexts.ready(phone.say(promised))))

    await review(journey, number)
    await approve(journey, number)
    const key = await readMessage(journey, phone, { number, words: { zh: '办好了', en: 'is ready' } })
    await openStatus(phone, key)
    await journey.step('ready', phone, phone.words(portalStatusTexts.done))
    await verifyDocument(journey, phone, await downloadDocument(journey, phone))
    await rateOnce(journey, phone, key)

    await seeToday(journey, supervisor)
    await seeTrail(journey)
    await handOver(journey, officer, number)
  })
}
