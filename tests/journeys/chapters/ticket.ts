import { expect } from '@playwright/test'
import { boardTexts } from '#texts/hall/board.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalTicketTexts } from '#texts/hall/portal-ticket.ts'
import { printedFormTexts } from '#texts/hall/printed-form.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { readPdf } from '../pdf.ts'
import { readQr } from '../qr.ts'

/** The first number of the day in the queue of the identity card window. */
export const ticketNumber = 'C001'
export const windowNumber = 5

/** What the phone's camera reads from the kiosk's glass. */
export async function scanTicket(journey: Journey, kiosk: Actor): Promise<string> {
  await journey.step('ticket', kiosk, kiosk.heading(kioskTicketTexts.title))
  await expect(kiosk.words(ticketNumber).first()).toBeVisible()
  const qr = kiosk.page.getByRole('img', { name: kiosk.say(kioskTicketTexts.qr) })
  const address = await readQr(await qr.screenshot())
  expect(address).toMatch(new RegExp(`^${new URL('/ticket', journey.hall.url).href}#t=[\\w-]{22,64}$`))
  return address
}

/** The filled form on A4, as the printer of the machine gets it. */
export async function printForm(kiosk: Actor, told: readonly string[]): Promise<void> {
  // The browser's own print dialogue has no test; what it would print has.
  await kiosk.page.evaluate(() => Object.assign(window, { print: () => undefined }))
  await kiosk.press(printedFormTexts.print)
  const words = bare(await readPdf(await kiosk.page.pdf({ preferCSSPageSize: true })))
  for (const one of [kiosk.say(printedFormTexts.title), ...told]) expect(words).toContain(bare(one))
}

/** The browser sets a line of print in pieces. */
function bare(words: string): string {
  return words.replaceAll(/[\s\p{Cc}]/gu, '')
}

export async function openTicket(journey: Journey, address: string): Promise<Actor> {
  const phone = await journey.meet('phone')
  await phone.page.goto(address)
  await phone.chooseLanguage(portalFrameTexts.language)
  await journey.step('in-the-line', phone, phone.words(portalTicketTexts.nextIsYou))
  await expect(phone.words(ticketNumber).first()).toBeVisible()
  return phone
}

/** The board shows the call by itself: nobody loads its page again. */
export async function seeCallOnBoard(journey: Journey, board: Actor, call: () => Promise<void>): Promise<void> {
  await expect(board.words(ticketNumber).first()).toBeVisible()
  const opened = await board.page.evaluate(() => performance.timeOrigin)
  await call()
  await journey.step('called', board, board.words(boardTexts.call(ticketNumber, windowNumber)))
  const row = board.page.getByRole('row').filter({ hasText: ticketNumber })
  await expect(row.getByRole('rowheader')).toContainText(String(windowNumber))
  expect(await board.page.evaluate(() => performance.timeOrigin)).toBe(opened)
}

export async function seeCallOnPhone(journey: Journey, phone: Actor): Promise<void> {
  await journey.step('called', phone, phone.words(portalTicketTexts.calledTitle(windowNumber)))
}

/** The machine forgets the person who goes. */
export async function leaveKiosk(kiosk: Actor): Promise<void> {
  await kiosk.press(kioskTicketTexts.finish)
  await expect(kiosk.words(ticketNumber)).toHaveCount(0)
  await expect(kiosk.page.getByRole('button', { name: frameTexts.language.zh, exact: true })).toBeVisible()
}
