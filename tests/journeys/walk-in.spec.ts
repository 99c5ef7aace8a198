import { expect } from '@playwright/test'
import { guideTexts } from '#texts/desk/guide.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from './actor.ts'
import { agreeAndSubmit, fillInRenewal, havePapers, openGuideDesk, renewal } from './chapters/at-the-guide-desk.ts'
import * as window from './chapters/at-the-window.ts'
import { ticketNumber } from './chapters/ticket.ts'
import { type Journey, test } from './journey.ts'
import { zhou } from './people.ts'

const temporary: Text = { zh: '临时居民身份证', en: 'Temporary identity card' }
const smallPhoto: Text = { zh: '一寸证件照', en: 'One-inch photo' }
const bothToday: Text = { zh: '今天一起办', en: 'I apply for both today' }
const inWuhan: Text = { zh: '武汉市', en: 'In Wuhan' }
const neededFor: Text = { zh: '急着用在哪里', en: 'What it is needed for' }

test('a ticket without a form is filled in at the window, and one more matter joins it', async ({ journey }) => {
  journey.speak('zh-CN')
  const guide = await openGuideDesk(journey)
  await drawPlainTicket(journey, guide)

  const officer = await window.sitAtWindow(journey)
  await window.callNext(officer)
  await officer.press(windowTexts.start)
  await journey.step('nothing-filled-in', officer, officer.button(windowTexts.fillHere))
  await officer.press(windowTexts.fillHere)
  await fillInRenewal(journey, officer)
  await agreeAndSubmit(officer, intakeTexts.submitDesk)
  await window.find(officer, window.oldCard, findingTexts['handed-in'])
  await window.find(officer, window.householdBook, findingTexts.checked)
  await window.find(officer, window.photo, findingTexts.taken)
  const first = await window.acceptCase(journey, officer)

  await addTemporaryCard(journey, officer)
  await window.find(officer, window.householdBook, findingTexts.checked)
  await window.find(officer, smallPhoto, findingTexts.taken)
  expect(await window.acceptCase(journey, officer)).not.toBe(first)
  await window.finishService(journey, officer)
})

async function drawPlainTicket(journey: Journey, guide: Actor): Promise<void> {
  await guide.hit(guide.page.getByRole('link', { name: new RegExp(`^${guide.say(guideTexts.plain)}`) }))
  await journey.step('ticket-for-what', guide, guide.heading(guideTexts.plainWhat))
  await guide.hit(
    guide.page
      .getByRole('list', { name: guide.say(guideTexts.plainWhat) })
      .getByRole('link', { name: guide.say(renewal) }),
  )
  await journey.step('plain-ticket', guide, guide.heading(guideTexts.drawn(ticketNumber)))
  await guide.press(guideTexts.done)
  const row = guide.page.getByRole('row').filter({ hasText: ticketNumber })
  await expect(row).toContainText(guide.say(guideTexts.nothingFilled))
  await guide.hit(row)
  await journey.step('nothing-filled-in', guide, guide.words(guideTexts.plainTitle))
}

/** Same ticket, same person: a card to use until the new one is made. */
async function addTemporaryCard(journey: Journey, officer: Actor): Promise<void> {
  await officer.press(windowTexts.addMatter)
  await journey.step('which-other', officer, officer.heading(windowTexts.addMatterWhat))
  await officer.hit(
    officer.page
      .getByRole('list', { name: officer.say(windowTexts.addMatterWhat) })
      .getByRole('link', { name: officer.say(temporary) }),
  )
  await officer.field(kioskQuestionTexts.idNumberLabel).fill(zhou.idNumber)
  await officer.press(kioskQuestionTexts.next)
  await officer.press(bothToday)
  await officer.press(inWuhan)
  await officer.press(kioskQuestionTexts.toForm)
  await officer.field(kioskFormTexts.name).fill(zhou.name)
  await officer.press(intakeTexts.next)
  await officer.field(neededFor).fill('银行开户')
  await officer.press(intakeTexts.next)
  await havePapers(officer)
  await officer.press(intakeTexts.next)
  await officer.press(kioskPhotoTexts.atWindow)
  await agreeAndSubmit(officer, intakeTexts.submitDesk)
  const tabs = officer.page.getByRole('group', { name: officer.say(windowTexts.matters) })
  await officer.hit(tabs.getByRole('button', { name: `${zhou.name} · ${officer.say(temporary)}` }))
  await journey.step('one-more-matter', officer, tabs)
}
