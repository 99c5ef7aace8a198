import { expect } from '@playwright/test'
import { floorTexts, moveTexts, pauseTexts, shiftTexts } from '#texts/desk/shift.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { boardTexts } from '#texts/hall/board.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { accountOf } from './sign-in.ts'
import { ticketNumber } from './ticket.ts'

export const windowFive: Text = { zh: '5 号窗口 身份证', en: 'Window 5 Identity card' }
export const windowSix: Text = { zh: '6 号窗口 身份证', en: 'Window 6 Identity card' }

/** A few minutes away: the board says so, nobody is called, and it goes on. */
export async function pauseAndResume(journey: Journey, { officer, board }: { officer: Actor; board: Actor }) {
  await officer.press(shiftTexts.pause)
  await journey.step('why-pause', officer, officer.page.getByRole('alertdialog'))
  await officer.press(moveTexts.pauseAct)
  await journey.step('paused', officer, officer.words(shiftTexts.pausedText))
  await expect(officer.button(windowTexts.callNext)).toHaveAttribute('aria-disabled', 'true')
  await journey.step('window-paused', board, board.words(boardTexts.paused))
  await officer.hit(officer.button(shiftTexts.resume).first())
  await expect(board.words(boardTexts.paused)).toHaveCount(0)
}

/** The shift ends with somebody at the window: the seat waits for a colleague. */
export async function askForRelief(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(shiftTexts.pause)
  await officer.pick(officer.page.getByRole('radio', { name: officer.say(pauseTexts['shift-change']) }))
  await officer.press(moveTexts.pauseAct)
  await journey.step('waits-for-relief', officer, officer.words(shiftTexts.reliefText))
}

/** The colleague reads what comes along and says so: the person stays where they stand. */
export async function takeOver(journey: Journey, colleague: Actor): Promise<void> {
  const relieve = colleague.button(shiftTexts.relieveAt(colleague.say(windowFive)))
  await journey.step('relief-offered', colleague, relieve)
  await colleague.hit(relieve)
  await journey.step('what-comes-along', colleague, colleague.words(moveTexts.relieveTicket(ticketNumber)))
  await colleague.press(moveTexts.relieveAct)
  const before = accountOf(journey, 'officer').name
  await journey.step('took-over', colleague, colleague.words(shiftTexts.tookOver(before)))
}

/** Leaving in the middle: the person goes to the colleague at window 6, who calls them next. */
export async function handOver(journey: Journey, { from, to }: { from: Actor; to: Actor }): Promise<void> {
  await from.press(shiftTexts.handOver)
  await from.pick(from.page.getByRole('radio', { name: from.say(moveTexts.window) }))
  await from.hit(from.page.getByRole('button', { name: from.say(moveTexts.whichWindow) }))
  await from.hit(from.page.getByRole('option', { name: new RegExp(from.say(windowSix)) }))
  await journey.step('hand-over', from, from.button(moveTexts.leaveAct))
  await from.press(moveTexts.leaveAct)
  await journey.step('gone', from, from.heading(windowTexts.choose))
  await journey.step('sent-here', to, to.words(shiftTexts.sentHere))
  await to.press(windowTexts.callNext)
  await journey.step('handed-over', to, to.words(ticketNumber).first())
}

/** Both moves stand on the page of the supervisor, who frees a window that somebody left open. */
export async function seeMoves(journey: Journey, supervisor: Actor): Promise<void> {
  await journey.step('moves', supervisor, supervisor.page.getByText(supervisor.say(floorTexts.toWindow('', 6)).trim()))
  await supervisor.press(floorTexts.freeWindow(supervisor.say(windowSix)))
  await supervisor.pick(supervisor.choice(floorTexts['officer-gone']))
  await journey.step('free-window', supervisor, supervisor.page.getByRole('alertdialog'))
  await supervisor.press(floorTexts.freeAct)
  await expect(supervisor.page.getByRole('alertdialog')).toHaveCount(0)
  await journey.step(
    'freed',
    supervisor,
    supervisor.page.getByRole('listitem').filter({ hasText: ticketNumber }).first(),
  )
}
