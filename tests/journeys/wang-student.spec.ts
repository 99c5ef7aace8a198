import type { Lang } from '#contract/fields.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import {
  acceptCase,
  callNext,
  checkPapers,
  finishService,
  openIdNumber,
  sitAtWindow,
  startService,
} from './chapters/at-the-window.ts'
import { approve, handOver, review } from './chapters/decide.ts'
import { enrolBoard, enrolKiosk } from './chapters/enrol.ts'
import { addPhoto, answerQuestions, checkAndSubmit, fillIn, promised } from './chapters/fill-in.ts'
import { downloadDocument, openStatus, readMessage, verifyDocument } from './chapters/on-the-phone.ts'
import { rateOnce } from './chapters/rate.ts'
import { leaveKiosk, openTicket, scanTicket, seeCallOnBoard, seeCallOnPhone } from './chapters/ticket.ts'
import { test } from './journey.ts'

for (const lang of ['zh-CN', 'en'] as const satisfies readonly Lang[]) {
  test(`a boy renews his identity card in one visit, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const kiosk = await enrolKiosk(journey)
    const board = await enrolBoard(journey)

    await answerQuestions(journey, kiosk)
    await fillIn(journey, kiosk)
    await addPhoto(journey, kiosk)
    await checkAndSubmit(journey, kiosk)
    const address = await scanTicket(journey, kiosk)
    await leaveKiosk(kiosk)
    const phone = await openTicket(journey, address)

    const officer = await sitAtWindow(journey)
    await seeCallOnBoard(journey, board, () => callNext(officer))
    await seeCallOnPhone(journey, phone)
    await startService(journey, officer)
    await openIdNumber(journey, officer)
    await checkPapers(journey, officer)
    const number = await acceptCase(journey, officer)
    await finishService(journey, officer)

    const key = await readMessage(journey, phone, { number, words: { zh: '已受理', en: 'is accepted' } })
    await openStatus(phone, key)
    await journey.step('accepted', phone, phone.words(portalStatusTexts.ready(phone.say(promised))))

    await review(journey, number)
    await approve(journey, number)
    const ready = await readMessage(journey, phone, { number, words: { zh: '办好了', en: 'is ready' } })
    await openStatus(phone, ready)
    await journey.step('ready', phone, phone.words(portalStatusTexts.done))
    const document = await downloadDocument(journey, phone)
    await verifyDocument(journey, phone, document)
    await rateOnce(journey, phone, ready)
    await handOver(journey, officer, number)
  })
}
