import { expect } from '@playwright/test'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskListTexts, kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { wu, wuDaughter } from '../people.ts'
import { drawPortrait } from '../portrait.ts'

// The words of the catalogue, as a citizen reads them.
export const goingAbroad: Text = { zh: '出国旅游', en: 'Going abroad' }
export const passport: Text = { zh: '普通护照首次申请', en: 'First ordinary passport' }
const never: Text = { zh: '没有', en: 'No' }
const inWuhan: Text = { zh: '在武汉', en: 'In Wuhan' }
/** Each choice of urgency names the day it comes to: seven working days from Monday 15 July 2024. */
const notUrgent: Text = { zh: '不急 7月24日（周三）前办好', en: 'No Ready by Wed 24 July' }
const neither: Text = { zh: '都不是', en: 'Neither' }
const aMother: Text = { zh: '母亲', en: 'Mother' }
const herself: Text = { zh: '监护人自己', en: 'The guardian' }
const birthplace: Text = { zh: '出生地', en: 'Place of birth' }
const home: Text = { zh: '现在住在哪里', en: 'Where you live now' }
const idCard: Text = { zh: '居民身份证', en: 'Identity card' }
const householdBook: Text = { zh: '居民户口簿', en: 'Household register book' }
const childIdentity: Text = { zh: '孩子的户口簿或者身份证', en: "The child's household book or identity card" }
const guardianCard: Text = { zh: '监护人的居民身份证', en: "Guardian's identity card" }
const birthCertificate: Text = { zh: '出生医学证明', en: 'Birth certificate' }

/** How a surface takes digits: by keys on the glass, or by its own keyboard. */
export type TypeDigits = (actor: Actor, digits: string) => Promise<void>

/** The mother answers, up to her list: papers, fee, dates. */
export async function answerMother(journey: Journey, actor: Actor, type: TypeDigits): Promise<void> {
  await type(actor, wu.idNumber)
  await actor.press(kioskQuestionTexts.next)
  for (const answer of [never, inWuhan, notUrgent, neither]) await actor.press(answer)
  await journey.step('mother-list', actor, actor.heading(kioskListTexts.title))
}

/** Her person, matter, papers, photo, up to the page that shows everything once more. */
export async function fillInMother(
  journey: Journey,
  actor: Actor,
  { scans }: { scans: boolean } = { scans: false },
): Promise<void> {
  await actor.press(kioskQuestionTexts.toForm)
  await actor.field(kioskFormTexts.name).fill(wu.name)
  await actor.field(kioskFormTexts.phone).fill(wu.phone)
  await actor.press(intakeTexts.next)
  await fillMatter(journey, actor, 'mother-matter')
  if (scans) await sendPicture(journey, actor, idCard)
  await claim(actor, scans ? [householdBook] : [idCard, householdBook])
  await journey.step('mother-papers', actor, actor.words(intakeTexts.readyTitle))
  await actor.press(intakeTexts.next)
  await expect(actor.heading(kioskPhotoTexts.title)).toBeVisible()
  await choosePicture(actor)
  if (scans) await journey.step('mother-photo', actor, actor.button(kioskPhotoTexts.change))
  await actor.press(kioskPhotoTexts.next)
  await journey.step('mother-check', actor, actor.heading(kioskCheckTexts.title))
}

/** The daughter goes along: the phone and the mother as her guardian are there already. Her photo comes at the window. */
export async function addDaughter(journey: Journey, actor: Actor, type: TypeDigits): Promise<void> {
  await actor.press(intakeTexts.another)
  await journey.step('together', actor, actor.heading(intakeTexts.anotherTitle))
  await actor.hit(actor.page.getByRole('list', { name: actor.say(intakeTexts.familyToo) }).getByRole('link'))
  await type(actor, wuDaughter.idNumber)
  await actor.press(kioskQuestionTexts.next)
  for (const answer of [never, inWuhan, notUrgent, aMother, herself]) await actor.press(answer)
  await journey.step('daughter-list', actor, actor.heading(kioskListTexts.title))
  await actor.press(kioskQuestionTexts.toForm)
  await actor.field(kioskFormTexts.name).fill(wuDaughter.name)
  await expect(actor.field(kioskFormTexts.phoneChild)).not.toHaveValue('')
  await actor.press(intakeTexts.next)
  await expect(actor.field(kioskFormTexts.guardianName)).toHaveValue(wu.name)
  await journey.step('daughter-guardian', actor, actor.heading(kioskFormTexts.guardian))
  await actor.press(intakeTexts.next)
  await fillMatter(journey, actor, 'daughter-matter')
  await claim(actor, [childIdentity, guardianCard, birthCertificate])
  await actor.press(intakeTexts.next)
  await actor.press(kioskPhotoTexts.atWindow)
  await journey.step('daughter-check', actor, actor.heading(kioskCheckTexts.title))
}

export async function consentAndSubmit(journey: Journey, actor: Actor, submit: Text): Promise<void> {
  await actor.press(kioskCheckTexts.toConsent)
  for (const consent of [kioskCheckTexts.forCase, kioskCheckTexts.forPhoto, kioskCheckTexts.forPhone]) {
    await actor.pick(actor.page.getByRole('checkbox', { name: actor.say(consent) }))
  }
  await journey.step('consent-once', actor, actor.button(submit))
  await actor.press(submit)
}

async function fillMatter(journey: Journey, actor: Actor, step: string): Promise<void> {
  await actor.field(birthplace).fill('湖北武汉')
  await actor.field(home).fill('武汉市东西湖区吴家山街道 000 号')
  await journey.step(step, actor, actor.field(home))
  // A form of many entries has more than one page.
  while (!(await actor.heading(intakeTexts.papers).isVisible())) await actor.press(intakeTexts.next)
}

/** A picture of a paper, sent ahead: who took it has the paper. */
async function sendPicture(journey: Journey, actor: Actor, paper: Text): Promise<void> {
  const name = actor.say(paper)
  await actor.press(intakeTexts.pictureOf(name))
  await choosePicture(actor)
  await journey.step('picture-of-a-paper', actor, actor.page.getByRole('dialog'))
  await actor.press(intakeTexts.keepPicture)
  await expect(actor.words(intakeTexts.pictures(1))).toBeVisible()
}

async function choosePicture(actor: Actor): Promise<void> {
  const choosing = actor.page.waitForEvent('filechooser')
  await actor.press(kioskPhotoTexts.choose)
  await (await choosing).setFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await drawPortrait() })
}

async function claim(actor: Actor, papers: readonly Text[]): Promise<void> {
  for (const paper of papers) {
    const row = actor.page.getByRole('group', { name: actor.say(intakeTexts.stateOf(actor.say(paper))), exact: true })
    await actor.hit(row.getByRole('button', { name: actor.say(intakeTexts.have), exact: true }))
  }
}
