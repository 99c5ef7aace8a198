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
import { enrolBoard, enrolKiosk } from './chapters/enrol.ts'
import { addPhoto, answerQuestions, checkAndSubmit, fillIn, promised } from './chapters/fill-in.ts'
import { openStatus, readMessage } from './chapters/on-the-phone.ts'
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
  })
}
