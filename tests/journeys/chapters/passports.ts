import { expect } from '@playwright/test'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { boardTexts } from '#texts/hall/board.ts'
import { dayTexts } from '#texts/hall/days.ts'
import { portalEventTexts, portalStatusTexts } from '#texts/hall/portal-status.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { wu, wuDaughter } from '../people.ts'
import type { Arrived } from './at-the-guide-desk.ts'
import { find, readCaseNumber } from './at-the-window.ts'
import { downloadDocument, openStatus, readMessage } from './on-the-phone.ts'
import { rate } from './rate.ts'
import { signIn } from './sign-in.ts'
import { passport } from './travel.ts'

// The same two passports, whichever way they were filled in.

const windowOne: Text = { zh: '1 号窗口 出入境', en: 'Window 1 Exit and entry' }
/** The first number of the day in the queue of the exit and entry windows. */
export const ticket = 'A001'
/** Seven working days from Monday 15 July 2024. */
const promised: Text = { zh: '7月24日（周三）', en: 'Wed 24 July' }

export const wuArrived: Arrived = {
  ticket,
  matters: [wu, wuDaughter].map(({ name }) => ({ zh: `${name} · ${passport.zh}`, en: `${name} · ${passport.en}` })),
}

interface Cases {
  readonly mother: string
  readonly daughter: string
}

/** The officer opens window 1 and calls; the board says so. */
export async function callToWindowOne(journey: Journey, board: Actor): Promise<Actor> {
  const officer = await signIn(journey, { actor: 'window', role: 'officer', sees: windowTexts.choose })
  await officer.press(windowTexts.sitAt(officer.say(windowOne)))
  await officer.press(windowTexts.callNext)
  await journey.step('called', board, board.words(boardTexts.call(ticket, 1)))
  return officer
}

/** Both stand there with one ticket; nothing is typed again. */
export async function acceptBoth(journey: Journey, officer: Actor): Promise<Cases> {
  await officer.press(windowTexts.start)
  const tabs = officer.page.getByRole('group', { name: officer.say(windowTexts.matters) })
  await journey.step('two-matters', officer, tabs)
  await accept(officer, wu.name, ['居民身份证', '居民户口簿'])
  await journey.step('mother-accepted', officer, officer.words(outcomeTexts.accepted))
  const mother = await readCaseNumber(officer)
  await officer.hit(tabs.getByRole('button', { name: `${wuDaughter.name} · ${officer.say(passport)}` }))
  await accept(officer, wuDaughter.name, ['孩子的户口簿或者身份证', '监护人的居民身份证', '出生医学证明'])
  await journey.step('daughter-accepted', officer, officer.words(outcomeTexts.accepted))
  const daughter = await readCaseNumber(officer)
  await officer.press(windowTexts.finish)
  await expect(officer.words(windowTexts.saidFinished(ticket))).toBeAttached()
  return { mother, daughter }
}

/** On her phone the mother sees by when it is done, and why that day. */
export async function seePromise(journey: Journey, phone: Actor, { mother }: Cases): Promise<void> {
  const key = await readMessage(journey, phone, { number: mother, words: accepted, at: wu.phone })
  await openStatus(phone, key)
  await expect(phone.words(portalStatusTexts.ready(phone.say(promised)))).toBeVisible()
  const timeline = phone.page.getByRole('list', { name: phone.say(portalStatusTexts.timeline) })
  await expect(timeline.getByRole('listitem')).toHaveCount(1)
  await expect(timeline).toContainText(phone.say(portalEventTexts['accepted'] ?? accepted))
  await journey.step('why-that-day', phone, phone.page.getByRole('list', { name: phone.say(dayTexts.list) }))
}

/** Both are ready: hers and her daughter's, each with its paper to download; she says how it was. */
export async function seeBothReady(journey: Journey, phone: Actor, { mother, daughter }: Cases): Promise<void> {
  for (const [number, owner] of [
    [daughter, wuDaughter.name],
    [mother, wu.name],
  ] as const) {
    const key = await readMessage(journey, phone, { number, words: ready, at: wu.phone })
    await openStatus(phone, key)
    await expect(phone.heading(portalStatusTexts.done)).toBeVisible()
    await downloadDocument(journey, phone, { kind: 'ordinary-passport', owner })
  }
  await rate(journey, phone)
}

const accepted: Text = { zh: '已受理', en: 'is accepted' }
const ready: Text = { zh: '办好了', en: 'is ready' }

const english: Readonly<Record<string, string>> = {
  居民身份证: 'Identity card',
  居民户口簿: 'Household register book',
  孩子的户口簿或者身份证: "The child's household book or identity card",
  监护人的居民身份证: "Guardian's identity card",
  出生医学证明: 'Birth certificate',
}

/** Papers looked at one by one, nothing typed again, accepted. */
async function accept(officer: Actor, name: string, papers: readonly string[]): Promise<void> {
  await expect(officer.words(name).first()).toBeVisible()
  for (const zh of papers) await find(officer, { zh, en: english[zh] ?? zh }, findingTexts.checked)
  for (const radio of await officer.page
    .getByRole('radio', { name: officer.say(findingTexts.taken), exact: true })
    .all())
    await officer.pick(radio)
  await officer.press(windowTexts.accept)
}
