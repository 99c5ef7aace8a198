import { intakeTexts } from '#texts/hall/intake.ts'
import { portalTicketTexts } from '#texts/hall/portal-ticket.ts'
import {
  checkInByPhone,
  findPassport,
  goOnWithAnotherPhone,
  readInLargePrint,
  typeByKeyboard,
} from './chapters/by-phone.ts'
import { decideAll } from './chapters/decide.ts'
import { enrolBoard } from './chapters/enrol.ts'
import { takeOutPhone } from './chapters/on-the-phone.ts'
import { acceptBoth, callToWindowOne, seeBothReady, seePromise, ticket } from './chapters/passports.ts'
import { addDaughter, answerMother, consentAndSubmit, fillInMother } from './chapters/travel.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

for (const lang of sideStoryLanguages) {
  test(`a mother and her daughter get their passports with the phone alone, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const board = await enrolBoard(journey)
    const first = await takeOutPhone(journey)
    await findPassport(journey, first)
    await answerMother(journey, first, typeByKeyboard)
    const phone = await goOnWithAnotherPhone(journey, first)
    await readInLargePrint(journey, phone)
    await fillInMother(journey, phone, { scans: true })
    await addDaughter(journey, phone, typeByKeyboard)
    await consentAndSubmit(journey, phone, intakeTexts.submitPhone)
    await checkInByPhone(journey, { phone, board, ticket })

    const officer = await callToWindowOne(journey, board)
    await journey.step('called', phone, phone.words(portalTicketTexts.calledTitle(1)))
    const cases = await acceptBoth(journey, officer)
    await seePromise(journey, phone, cases)
    await decideAll(journey, { numbers: [cases.mother, cases.daughter], makes: 'ordinary-passport' })
    await seeBothReady(journey, phone, cases)
  })
}
