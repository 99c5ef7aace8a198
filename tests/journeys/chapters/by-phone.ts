import { expect } from '@playwright/test'
import { boardTexts } from '#texts/hall/board.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskListTexts, kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalPrepareTexts } from '#texts/hall/portal-prepare.ts'
import { portalTicketTexts } from '#texts/hall/portal-ticket.ts'
import { searchTexts } from '#texts/hall/search.ts'
import { searchEntryTexts } from '#texts/hall/search-entry.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { readQr } from '../qr.ts'
import { takeOutPhone } from './on-the-phone.ts'
import { passport, type TypeDigits } from './travel.ts'

// What only a telephone does.

const words: Text = { zh: '孩子办护照', en: 'child passport' }

export const typeByKeyboard: TypeDigits = (phone, digits) => phone.field(kioskQuestionTexts.idNumberLabel).fill(digits)

/** Found by what people call it; the page of the service leads to the filling-in. */
export async function findPassport(journey: Journey, phone: Actor): Promise<void> {
  const { page } = phone
  await journey.step('home', phone, page.getByRole('link', { name: new RegExp(phone.say(searchEntryTexts.title)) }))
  await phone.hit(page.getByRole('link', { name: new RegExp(`^${phone.say(searchEntryTexts.title)}`) }))
  await page.getByRole('searchbox', { name: phone.say(searchTexts.label) }).fill(phone.say(words))
  const found = page
    .getByRole('list', { name: phone.say(searchTexts.found) })
    .getByRole('link', { name: new RegExp(`^${phone.say(passport)}`) })
  await journey.step('found', phone, found)
  await phone.hit(found)
  const start = page.getByRole('link', { name: phone.say(portalPrepareTexts.start) })
  await journey.step('service', phone, start)
  await phone.hit(start)
  await journey.step('whose-number', phone, phone.heading(kioskQuestionTexts.idNumber))
}

/** Another telephone goes on: it scans the code, and the six digits are read to it. */
export async function goOnWithAnotherPhone(journey: Journey, phone: Actor): Promise<Actor> {
  await phone.press(intakeTexts.laterPhone)
  const qr = phone.page.getByRole('img', { name: phone.say(intakeTexts.laterQr) })
  await journey.step('go-on-elsewhere', phone, qr)
  const address = await readQr(await qr.screenshot())
  const code = (await phone.page.getByText(/^\d{6}$/).textContent()) ?? ''
  const other = await takeOutPhone(journey)
  await other.page.goto(address)
  await other.field(intakeTexts.laterCode).fill(code)
  await journey.step('resume', other, other.heading(intakeTexts.resumeTitle))
  await other.press(intakeTexts.resumeGo)
  await expect(other.heading(kioskListTexts.title)).toBeVisible()
  await phone.page.context().close()
  return other
}

/** Whoever reads with difficulty makes it large, and here small again. */
export async function readInLargePrint(journey: Journey, phone: Actor): Promise<void> {
  await phone.press(portalFrameTexts.large)
  await journey.step('large-print', phone, phone.heading(kioskListTexts.title))
  await phone.press(portalFrameTexts.large)
}

/** In the hall: today's code is on the board, and the ticket is on the phone. */
export async function checkInByPhone(
  journey: Journey,
  { phone, board, ticket }: { phone: Actor; board: Actor; ticket: string },
): Promise<void> {
  await journey.step('filed', phone, phone.page.getByRole('img', { name: phone.say(intakeTexts.checkInQr) }))
  const [before = '', after = ''] = board.say(boardTexts.doorCode('|')).split('|')
  const shown = await board.page.getByText(new RegExp(`^${before}\\w+${after}$`)).textContent()
  const code = (shown ?? '').slice(before.length)
  await phone.field(portalPrepareTexts.doorCode).fill(code)
  await journey.step('door-code', phone, phone.button(portalPrepareTexts.draw))
  await phone.press(portalPrepareTexts.draw)
  await journey.step('in-the-line', phone, phone.words(portalTicketTexts.nextIsYou))
  await expect(phone.words(ticket).first()).toBeVisible()
}
