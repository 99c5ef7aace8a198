import { expect } from '@playwright/test'
import { caseTexts } from '#texts/desk/cases.ts'
import { collectionStateTexts, collectionTexts } from '#texts/desk/collection.ts'
import { documentTexts, reprintReasonTexts } from '#texts/desk/documents.ts'
import { roomTexts } from '#texts/desk/frame.ts'
import { documentName } from '#texts/documents.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { receiptTexts } from '#texts/papers/receipt.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { readDownload } from '../pdf.ts'
import { mother } from '../people.ts'
import { expectDone, goToRoom, openCase } from './rooms.ts'

const address = '湖北省武汉市东西湖区五环大道 000 号 1 栋 101'
const tracking = 'EX000000000CN'

/** The mother wants the card sent home. */
export async function chooseThePost(journey: Journey, officer: Actor): Promise<void> {
  await officer.pick(officer.page.getByRole('radio', { name: new RegExp(`^${officer.say(collectionTexts.post)}`) }))
  await officer.field(collectionTexts.receiver).fill(mother.name)
  await officer.field(collectionTexts.phone).fill('13800000026')
  await officer.field(collectionTexts.address).fill(address)
  await journey.step('by-post', officer, officer.field(collectionTexts.address))
}

/** The first print of a paper, as it comes out of the printer. */
export async function printPaper(officer: Actor, kind: string): Promise<string> {
  const paper = officer.item(documentName(kind))
  const print = paper.getByRole('button', { name: officer.say(documentTexts.print(true, 'page')) }).first()
  const text = await readDownload(officer.page, () => officer.hit(print))
  await expect(paper).toContainText(officer.say(documentTexts.prints(1)))
  return text
}

/** The receipt is printed for her, and once more because the paper jammed; both are on record. */
export async function printReceipt(journey: Journey, officer: Actor): Promise<void> {
  const receipt = officer.item(documentName('acceptance-receipt'))
  await expect(receipt).toContainText(officer.say(documentTexts.prints(0)))
  await journey.step('papers-made', officer, receipt)
  expect(await printPaper(officer, 'acceptance-receipt')).toContain(receiptTexts.collectByPost.zh)

  await officer.hit(receipt.getByRole('button', { name: officer.say(documentTexts.print(false, 'slip')) }))
  const question = officer.page.getByRole('alertdialog')
  await officer.hit(question.getByRole('button', { name: officer.say(documentTexts.reason) }))
  await officer.hit(officer.page.getByRole('option', { name: officer.say(reprintReasonTexts['badly-printed']) }))
  await journey.step('reprint-reason', officer, question)
  await readDownload(officer.page, () => officer.press(documentTexts.reprintAct))
  await expect(receipt).toContainText(officer.say(documentTexts.prints(2)))
}

/** What is ready waits on the list; whoever comes for it gets it. */
export async function handOverAtHall(
  officer: Actor,
  { number, to }: { number: string; to: 'applicant' | 'guardian' },
): Promise<void> {
  await goToRoom(officer, roomTexts.collection)
  const row = officer.page.getByRole('row').filter({ hasText: number })
  await expect(row).toContainText(officer.say(collectionStateTexts.waiting))
  await row.getByRole('link', { name: number }).click()
  await officer.press(to === 'applicant' ? caseTexts.handToApplicant : caseTexts.handToGuardian)
  await expectDone(officer, caseTexts.saidHandedOver)
}

/** Whoever shows the receipt is found by its number. */
export async function handOverByReceipt(journey: Journey, officer: Actor, number: string): Promise<void> {
  await goToRoom(officer, roomTexts.cases)
  await officer.page.getByRole('searchbox', { name: officer.say(caseTexts.search) }).fill(number)
  await officer.press(caseTexts.find)
  await openCase(officer, number)
  await officer.press(caseTexts.handToApplicant)
  await expectDone(officer, caseTexts.saidHandedOver)
  await journey.step('collected', officer, officer.heading(caseTexts.timeline))
}

/** What is ready stands on the list; the parcel gets its label and its number. */
export async function postTheCard(journey: Journey, officer: Actor, number: string): Promise<void> {
  await goToRoom(officer, roomTexts.collection)
  const row = officer.page.getByRole('row').filter({ hasText: number })
  await expect(row).toContainText(officer.say(collectionStateTexts['to-post']))
  await journey.step('to-post', officer, row)
  await row.getByRole('link', { name: number }).click()
  await officer.press(collectionTexts.postAct)
  const question = officer.page.getByRole('alertdialog')
  await officer.press(collectionTexts.openAddress)
  await expect(question).toContainText(address)
  await officer.field(collectionTexts.tracking).fill(tracking)
  await journey.step('post', officer, question)
  await officer.hit(question.getByRole('button', { name: officer.say(collectionTexts.postAct), exact: true }))
  await journey.step(
    'posted',
    officer,
    officer.words(collectionTexts.postedWith(officer.say(collectionTexts.carrierDefault), tracking)).first(),
  )
}

/** On the phone: what finds the parcel. */
export async function seeParcel(journey: Journey, phone: Actor): Promise<void> {
  await phone.press(portalStatusTexts.refresh)
  await journey.step('parcel', phone, phone.words(tracking))
  await expect(phone.heading(portalStatusTexts.posted)).toBeVisible()
}
