import type { DeviceKind } from '#contract/devices.ts'
import { boardTexts } from '#texts/hall/board.ts'
import { enrolmentTexts } from '#texts/hall/enrolment.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskHomeTexts } from '#texts/hall/kiosk-home.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { hallId } from './sign-in.ts'

interface Enrolment {
  /** What the administrator issued; else what the start of the server printed. */
  readonly code?: string
  /** A story about waiting turns the clock of the page itself. */
  readonly withOwnClock?: boolean
}

/** The self-service machine becomes a device of the hall, by the keys on its glass. */
export async function enrolKiosk(journey: Journey, { code, withOwnClock }: Enrolment = {}): Promise<Actor> {
  const kiosk = await journey.meet('kiosk')
  if (withOwnClock === true) await kiosk.page.clock.install()
  await kiosk.page.goto(journey.hall.addresses.kiosk)
  await kiosk.chooseLanguage(frameTexts.language)
  await journey.step('enrol', kiosk, kiosk.heading(enrolmentTexts.kiosk))
  await typeOnGlass(kiosk, code ?? codeOf(journey, 'kiosk'))
  // The kiosk looks again each minute who it is: whoever types slowly loses nothing.
  if (withOwnClock === true) await kiosk.page.clock.fastForward('01:10')
  await kiosk.press(enrolmentTexts.submit)
  await journey.step('home', kiosk, kiosk.heading(kioskHomeTexts.hello))
  return kiosk
}

/** The large screen of the hall; it has a keyboard for this once. */
export async function enrolBoard(journey: Journey): Promise<Actor> {
  const board = await journey.meet('board')
  // Nobody touches a board: its language stands in its address.
  await board.page.goto(`${journey.hall.addresses.board}${board.lang === 'en' ? '?lang=en' : ''}`)
  await journey.step('enrol', board, board.heading(enrolmentTexts.board))
  await board.field(enrolmentTexts.code).fill(codeOf(journey, 'board'))
  await board.press(enrolmentTexts.submit)
  await journey.step('nobody-called', board, board.words(boardTexts.noCall).first())
  return board
}

/** Digits, and the X of an identity number, by the keypad. */
export async function typeOnGlass(kiosk: Actor, characters: string): Promise<void> {
  for (const key of characters) await kiosk.hit(kiosk.page.getByRole('button', { name: key, exact: true }))
}

function codeOf({ hall }: Journey, kind: DeviceKind): string {
  const device = hall.demo.devices.find((one) => one.hallId === hallId && one.kind === kind)
  if (device?.code === undefined) throw new Error(`expected an enrolment code for the ${kind}, found none`)
  return device.code
}
