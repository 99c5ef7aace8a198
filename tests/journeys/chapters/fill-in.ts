import { expect } from '@playwright/test'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskListTexts, kioskQuestionTexts, kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { mother, wang } from '../people.ts'
import { drawPortrait, drawThumbnail } from '../portrait.ts'
import { typeOnGlass } from './enrol.ts'

// The words of the catalogue, as a citizen reads them.
export const need: Text = { zh: '身份证快到期', en: 'Identity card expiring' }
const whyNew: Text = { zh: '为什么换证？', en: 'Why a new card?' }
export const expiring: Text = { zh: '快到期或者已经过期', en: 'It expires soon or has expired' }
export const whenExpires: Text = { zh: '旧证有效期到哪天？', en: 'When does the old card expire?' }
const whoComes: Text = { zh: '谁陪孩子来？', en: 'Who comes with the child?' }
const aMother: Text = { zh: '母亲', en: 'Mother' }
/** Ten working days from Monday 15 July 2024. */
export const promised: Text = { zh: '7月29日（周一）', en: 'Mon 29 July' }

/** The questions, up to the personal list: papers, fee, dates. */
export async function answerQuestions(journey: Journey, kiosk: Actor): Promise<void> {
  await kiosk.hit(kiosk.page.getByRole('link', { name: kiosk.say(need) }))
  await enterIdNumber(journey, kiosk)
  await journey.step('question-reason', kiosk, kiosk.heading(whyNew))
  await kiosk.press(expiring)
  await expect(kiosk.heading(whenExpires)).toBeVisible()
  await typeOnGlass(kiosk, '20240830')
  await journey.step('question-expiry', kiosk, kiosk.heading(whenExpires))
  await kiosk.press(kioskQuestionTexts.next)
  await journey.step('question-companion', kiosk, kiosk.heading(whoComes))
  await kiosk.press(aMother)
  await journey.step('personal-list', kiosk, kiosk.words(kioskListTexts.promised(kiosk.say(promised))))
  for (const paper of papers) await expect(kiosk.words(paper).first()).toBeVisible()
  await expect(kiosk.words({ zh: '20 元', en: 'CNY 20' })).toBeVisible()
  await kiosk.press(kioskQuestionTexts.toForm)
}

const papers: readonly Text[] = [
  { zh: '旧居民身份证', en: 'Old identity card' },
  { zh: '居民户口簿', en: 'Household register book' },
  { zh: '监护人的居民身份证', en: "Guardian's identity card" },
]

/** Wrong by its check digit first: the screen says which place, and what was typed stays. */
async function enterIdNumber(journey: Journey, kiosk: Actor): Promise<void> {
  await expect(kiosk.heading(kioskQuestionTexts.idNumber)).toBeVisible()
  const right = wang.idNumber.slice(-1)
  await typeOnGlass(kiosk, wang.idNumber.slice(0, -1) + (right === '1' ? '2' : '1'))
  await kiosk.press(kioskQuestionTexts.next)
  const message = reasonSentence('id-number-invalid', { why: 'check-digit' }, kiosk.lang)
  await journey.step('wrong-check-digit', kiosk, kiosk.words(message))
  await kiosk.press(kioskStoryTexts.backspace)
  await typeOnGlass(kiosk, right)
  await kiosk.press(kioskQuestionTexts.next)
}

/** Names and numbers of the child and the mother. */
export async function fillIn(journey: Journey, kiosk: Actor): Promise<void> {
  await kiosk.field(kioskFormTexts.name).fill(wang.name)
  await kiosk.hit(kiosk.field(kioskFormTexts.phoneChild))
  await typeOnGlass(kiosk, wang.phone)
  await journey.step('the-child', kiosk, kiosk.heading(kioskFormTexts.child))
  await kiosk.press(intakeTexts.next)
  await expect(kiosk.heading(kioskFormTexts.guardian)).toBeVisible()
  await kiosk.field(kioskFormTexts.guardianName).fill(mother.name)
  await kiosk.hit(kiosk.field(kioskFormTexts.guardianIdNumber))
  await typeOnGlass(kiosk, mother.idNumber)
  await journey.step('the-guardian', kiosk, kiosk.heading(kioskFormTexts.guardian))
  await kiosk.press(intakeTexts.next)
}

/** Each paper is in hand: the same rules as at the window say at once that it would be accepted. */
export async function claimPapers(journey: Journey, kiosk: Actor): Promise<void> {
  await expect(kiosk.heading(intakeTexts.papers)).toBeVisible()
  const names = [...papers, { zh: '监护关系证明', en: 'Proof of guardianship' }]
  for (const paper of names) {
    const row = kiosk.page.getByRole('group', { name: kiosk.say(intakeTexts.stateOf(kiosk.say(paper))) })
    await kiosk.hit(row.getByRole('button', { name: kiosk.say(intakeTexts.have), exact: true }))
  }
  await journey.step('papers', kiosk, kiosk.words(intakeTexts.readyTitle))
  await kiosk.press(intakeTexts.next)
}

/** A picture that is too small is refused with its reason; then the right one. */
export async function addPhoto(journey: Journey, kiosk: Actor): Promise<void> {
  await expect(kiosk.heading(kioskPhotoTexts.title)).toBeVisible()
  await journey.step('photo', kiosk, kiosk.button(kioskPhotoTexts.choose))
  await choosePhoto(kiosk, { name: 'small.jpg', content: await drawThumbnail() })
  await kiosk.press(kioskPhotoTexts.next)
  await journey.step(
    'photo-too-small',
    kiosk,
    kiosk.words(reasonSentence('photo-too-small', { found: '180×222', expected: '358×441' }, kiosk.lang)),
  )
  await kiosk.press(kioskPhotoTexts.change)
  await choosePhoto(kiosk, { name: 'portrait.jpg', content: await drawPortrait() })
  await journey.step('photo-chosen', kiosk, kiosk.page.getByRole('img', { name: kiosk.say(kioskPhotoTexts.alt) }))
  await kiosk.press(kioskPhotoTexts.next)
}

async function choosePhoto(kiosk: Actor, { name, content }: { name: string; content: Buffer }): Promise<void> {
  const choosing = kiosk.page.waitForEvent('filechooser')
  await kiosk.press(kioskPhotoTexts.choose)
  await (await choosing).setFiles({ name, mimeType: 'image/jpeg', buffer: content })
}

/** Everything once more, the consent ticked one by one, and the ticket is drawn. */
export async function checkAndSubmit(journey: Journey, kiosk: Actor): Promise<void> {
  await journey.step('check', kiosk, kiosk.heading(kioskCheckTexts.title))
  await expect(kiosk.words(wang.name).first()).toBeVisible()
  await expect(kiosk.words(mother.name).first()).toBeVisible()
  await kiosk.press(kioskCheckTexts.toConsent)
  const boxes = kiosk.page.getByRole('checkbox')
  await expect(boxes).toHaveCount(3)
  await expect(kiosk.page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  for (const consent of [kioskCheckTexts.forCase, kioskCheckTexts.forPhoto, kioskCheckTexts.forPhone]) {
    await kiosk.pick(kiosk.page.getByRole('checkbox', { name: kiosk.say(consent) }))
  }
  await journey.step('consent', kiosk, kiosk.button(kioskCheckTexts.submit))
  await kiosk.press(kioskCheckTexts.submit)
}
