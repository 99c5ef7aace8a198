import { expect } from '@playwright/test'
import type { Lang } from '#contract/fields.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { boardTexts } from '#texts/hall/board.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskTicketTexts } from '#texts/hall/kiosk-ticket.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from './actor.ts'
import { issueKioskCode } from './chapters/administer.ts'
import { find } from './chapters/at-the-window.ts'
import { enrolBoard, enrolKiosk, typeOnGlass } from './chapters/enrol.ts'
import { signIn } from './chapters/sign-in.ts'
import { addDaughter, consentAndSubmit, fillInMother, goingAbroad, passport } from './chapters/travel.ts'
import { test } from './journey.ts'
import { wu, wuDaughter } from './people.ts'

const windowOne: Text = { zh: '1 号窗口 出入境', en: 'Window 1 Exit and entry' }
const ticket = 'A001'

for (const lang of ['zh-CN', 'en'] as const satisfies readonly Lang[]) {
  test(`a mother and her daughter apply for passports with one ticket, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const { code } = await issueKioskCode(journey)
    const kiosk = await enrolKiosk(journey, { code })
    const board = await enrolBoard(journey)

    await journey.step('many-services', kiosk, kiosk.page.getByRole('link', { name: kiosk.say(goingAbroad) }))
    await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(goingAbroad) }))
    await fillInMother(journey, kiosk, typeOnGlass)
    await addDaughter(journey, kiosk, typeOnGlass)
    await consentAndSubmit(journey, kiosk, kioskCheckTexts.submit)
    await journey.step('one-ticket', kiosk, kiosk.heading(kioskTicketTexts.title))
    await expect(kiosk.words(ticket).first()).toBeVisible()

    const officer = await signIn(journey, { actor: 'window', role: 'officer', sees: windowTexts.choose })
    await officer.press(windowTexts.sitAt(officer.say(windowOne)))
    await officer.press(windowTexts.callNext)
    await journey.step('called', board, board.words(boardTexts.call(ticket, 1)))
    await officer.press(windowTexts.start)
    await journey.step(
      'two-matters',
      officer,
      officer.page.getByRole('group', { name: officer.say(windowTexts.matters) }),
    )
    await accept(officer, wu.name, ['居民身份证', '居民户口簿'])
    await journey.step('mother-accepted', officer, officer.words(outcomeTexts.accepted))
    await officer.hit(matterOf(officer, wuDaughter.name))
    await accept(officer, wuDaughter.name, ['居民身份证', '居民户口簿', '监护人的居民身份证', '出生医学证明'])
    await journey.step('daughter-accepted', officer, officer.words(outcomeTexts.accepted))
    await officer.press(windowTexts.finish)
    await expect(officer.words(windowTexts.saidFinished(ticket))).toBeAttached()
  })
}

const english: Readonly<Record<string, string>> = {
  居民身份证: 'Identity card',
  居民户口簿: 'Household register book',
  监护人的居民身份证: "Guardian's identity card",
  出生医学证明: 'Birth certificate',
}

function matterOf(officer: Actor, name: string) {
  return officer.page.getByRole('button', { name: `${name} · ${officer.say(passport)}` })
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
