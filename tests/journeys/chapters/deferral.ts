import { expect } from '@playwright/test'
import { caseTexts } from '#texts/desk/cases.ts'
import { deferralDeskTexts } from '#texts/desk/deferral.ts'
import { roomTexts, roomTitles } from '#texts/desk/frame.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { documentName } from '#texts/documents.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { zhou } from '../people.ts'
import { openGuideDesk } from './at-the-guide-desk.ts'
import { find, readCaseNumber } from './at-the-window.ts'
import { writeOnGlass } from './capture.ts'
import { expectDone, goToRoom, openCase } from './rooms.ts'
import { signIn } from './sign-in.ts'

// A family moves its household to the home it bought; the marriage certificate lies in a drawer far away.

const transfer: Text = { zh: '户口迁移（购房）', en: 'Household transfer to a home of your own' }
const windowSeven: Text = { zh: '7 号窗口 户政', en: 'Window 7 Household register' }
export const marriageCertificate: Text = { zh: '结婚证', en: 'Marriage certificate' }
const brought: readonly Text[] = [
  { zh: '本人的居民身份证', en: 'Your identity card' },
  { zh: '现在的居民户口簿', en: 'Present household register book' },
  { zh: '不动产权证书', en: 'Deed of the home' },
]
const answers: readonly Text[] = [
  { zh: '本人', en: 'My own' },
  { zh: '武汉市', en: 'In Wuhan' },
  { zh: '配偶', en: 'My spouse' },
  { zh: '本人', en: 'I do' },
]

/** Somebody takes a ticket at the guide desk; the officer at window 7 fills in with them. */
export async function fillInTransfer(journey: Journey): Promise<Actor> {
  const guide = await openGuideDesk(journey)
  await guide.hit(guide.page.getByRole('link', { name: new RegExp(`^${guide.say(guideTexts.plain)}`) }))
  const services = guide.page.getByRole('list', { name: guide.say(guideTexts.plainWhat) })
  await guide.hit(services.getByRole('link', { name: guide.say(transfer) }))
  await expect(guide.heading(guideTexts.drawn('B001'))).toBeVisible()
  await guide.page.close()

  const officer = await sitAtSeven(journey)
  await officer.press(windowTexts.callNext)
  await expect(officer.words(windowTexts.called)).toBeVisible()
  await officer.press(windowTexts.start)
  await officer.press(windowTexts.fillHere)
  await officer.field(kioskQuestionTexts.idNumberLabel).fill(zhou.idNumber)
  await officer.press(kioskQuestionTexts.next)
  // Under some answers stands what they mean, or the day they come to.
  for (const answer of answers) {
    await officer.hit(officer.page.getByRole('button', { name: new RegExp(`^${officer.say(answer)}(\\s|$)`) }))
  }
  await journey.step('transfer-list', officer, officer.button(kioskQuestionTexts.toForm))
  await officer.press(kioskQuestionTexts.toForm)
  await officer.field(kioskFormTexts.name).fill(zhou.name)
  await officer.field(kioskFormTexts.phone).fill(zhou.phone)
  await officer.press(intakeTexts.next)
  for (const [label, value] of [
    [{ zh: '新房地址', en: 'Address of the new home' }, '武汉市东西湖区五环大道 000 号'],
    [{ zh: '现在户口簿上的住址', en: 'Present address in the household book' }, '武汉市江岸区某某路 000 号'],
    [{ zh: '一起迁的人的姓名和身份证号', en: 'Names and identity numbers of those who move along' }, '周太太'],
  ] as const) {
    await officer.field(label).fill(value)
  }
  while (!(await officer.heading(intakeTexts.papers).isVisible())) await officer.press(intakeTexts.next)
  for (const have of await officer.button(intakeTexts.have).all()) await officer.hit(have)
  await officer.press(intakeTexts.next)
  await officer.press(kioskCheckTexts.toConsent)
  for (const consent of [kioskCheckTexts.forCase, kioskCheckTexts.forPhone]) {
    await officer.pick(officer.page.getByRole('checkbox', { name: officer.say(consent) }))
  }
  await officer.press(intakeTexts.submitDesk)
  return officer
}

/** The certificate is promised for later: the notice is read, the promise signed, and the case starts today. */
export async function acceptWithoutIt(journey: Journey, officer: Actor): Promise<string> {
  for (const paper of brought) await find(officer, paper, findingTexts.checked)
  await find(officer, marriageCertificate, findingTexts.deferred)
  await journey.step('one-paper-promised', officer, officer.button(windowTexts.accept))
  await officer.press(windowTexts.accept)
  await journey.step('promise', officer, officer.page.getByRole('alertdialog'))
  await writeOnGlass(officer, deferralDeskTexts.glass)
  await journey.step('promise-signed', officer, officer.button(deferralDeskTexts.act))
  await officer.press(deferralDeskTexts.act)
  await expect(officer.words(outcomeTexts.accepted)).toBeVisible()
  const papers = ['deferral-notice', 'commitment']
  for (const paper of papers) await expect(officer.item(documentName(paper)).first()).toBeVisible()
  await journey.step('accepted-with-a-promise', officer, officer.item(documentName('commitment')).first())
  return readCaseNumber(officer)
}

/** On another day an officer opens the case. */
export async function openAgain(journey: Journey, number: string): Promise<Actor> {
  const officer = await signIn(journey, { actor: 'window', role: 'officer', sees: windowTexts.choose })
  await officer.page.goto(new URL('/desk/cases', journey.hall.url).href)
  await openCase(officer, number)
  return officer
}

/** The certificate has come: seen, and right. */
export async function takeIt(journey: Journey, officer: Actor): Promise<void> {
  await journey.step('paper-owed', officer, officer.button(deferralDeskTexts.arrived))
  await officer.press(deferralDeskTexts.arrived)
  const dialog = officer.page.getByRole('alertdialog')
  await journey.step('has-it-come', officer, dialog)
  await dialog.getByRole('button', { name: officer.say(deferralDeskTexts.arrived) }).click()
  await expectDone(officer, deferralDeskTexts.saidArrived)
  // 最多跑一次, honestly: the day of the acceptance, and this one.
  await expect(officer.page.getByText(new RegExp(`^${officer.say(caseTexts.visitDays(2, ''))}`))).toBeVisible()
  await journey.step('nothing-owed', officer, officer.heading(caseTexts.timeline))
}

/** 信用修复: the supervisor reads who may promise no more, and lets him again. */
export async function restoreTrust(journey: Journey, number: string): Promise<void> {
  const supervisor = await signIn(journey, { actor: 'supervisor', role: 'supervisor', sees: roomTitles.today })
  await goToRoom(supervisor, roomTexts.alerts)
  const row = supervisor.page.getByRole('row').filter({ hasText: number })
  await expect(row).toBeVisible()
  await journey.step('may-promise-no-more', supervisor, supervisor.heading(deferralDeskTexts.blocks))
  await row.getByRole('button', { name: supervisor.say(deferralDeskTexts.restore) }).click()
  const dialog = supervisor.page.getByRole('alertdialog')
  await supervisor.field(deferralDeskTexts.restoreNote).fill('说明了情况')
  await journey.step('restore', supervisor, dialog)
  await dialog.getByRole('button', { name: supervisor.say(deferralDeskTexts.restore) }).click()
  await expect(supervisor.words(deferralDeskTexts.blocksEmpty)).toBeVisible()
}

async function sitAtSeven(journey: Journey): Promise<Actor> {
  const officer = await signIn(journey, { actor: 'window', role: 'officer', sees: windowTexts.choose })
  await officer.press(windowTexts.sitAt(officer.say(windowSeven)))
  await expect(officer.button(windowTexts.callNext)).toBeVisible()
  return officer
}
