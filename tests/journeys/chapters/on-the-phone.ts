import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { documentName } from '#texts/documents.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalKeyTexts, portalStatusTexts } from '#texts/hall/portal-status.ts'
import { portalVerifyTexts } from '#texts/hall/portal-verify.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { readPdf } from '../pdf.ts'
import { wang } from '../people.ts'

/** What a message gives its reader to open the case with. */
export interface CaseKey {
  readonly number: string
  readonly code: string
  readonly page: string
}

/** Somebody opens the portal, in the language of the story. */
export async function takeOutPhone(journey: Journey): Promise<Actor> {
  const phone = await journey.meet('phone')
  await phone.page.goto(journey.hall.addresses.portal)
  await phone.chooseLanguage(portalFrameTexts.language)
  return phone
}

interface Awaited {
  readonly number: string
  readonly words: Text
  /** Whose telephone it comes to; the boy's where nothing is said. */
  readonly at?: string
}

/** Looks into the messages of the phone until one about this case says these words, in the language of the kiosk. */
export async function readMessage(journey: Journey, phone: Actor, about: Awaited): Promise<CaseKey> {
  const inbox = await phone.anotherTab()
  const message = inbox.page
    .getByRole('listitem')
    .filter({ hasText: about.number })
    .filter({ hasText: phone.say(about.words) })
  await expect(async () => {
    await inbox.page.goto(journey.sms.inboxOf(about.at ?? wang.phone))
    await expect(message).toHaveCount(1, { timeout: 100 })
  }).toPass({ intervals: [100] })
  await journey.step('message', inbox, message)
  const text = (await message.textContent()) ?? ''
  const code = /(?:查询码|code) ?(\d{6})/.exec(text)?.[1]
  const page = /https?:\/\/\S+/.exec(text)?.[0]
  if (code === undefined || page === undefined) throw new Error(`expected a code and an address, found ${text}`)
  await inbox.page.close()
  return { number: about.number, code, page }
}

/** Opens the case with what the message says. */
export async function openStatus(phone: Actor, { number, code, page }: CaseKey): Promise<void> {
  await phone.page.goto(page)
  await phone.field(portalKeyTexts.number).fill(number)
  await phone.field(portalKeyTexts.code).fill(code)
  await phone.press(portalKeyTexts.submit)
}

export async function refresh(phone: Actor): Promise<void> {
  await phone.press(portalStatusTexts.refresh)
}

/** The document as a file: a specimen, with the owner's name. Returns where it says it can be verified. */
export async function downloadDocument(
  journey: Journey,
  phone: Actor,
  { kind, owner }: { kind: string; owner: string } = { kind: 'id-card', owner: wang.name },
): Promise<{ number: string; check: string }> {
  const downloading = phone.page.waitForEvent('download')
  await phone.press(portalStatusTexts.downloadOf(documentName(kind)))
  const download = await downloading
  const content = await readFile(await download.path())
  expect(content.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const text = await readPdf(content)
  expect(text.replaceAll(/\s/g, '')).toContain('样张')
  expect(text).toContain(owner)
  await journey.step('document-saved', phone, phone.words(portalStatusTexts.downloaded))
  const number = download.suggestedFilename().replace(/\.pdf$/, '')
  const check = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(text)?.[0]
  if (check === undefined || !text.includes(number))
    throw new Error(`expected number and check code on the paper:\n${text}`)
  return { number, check }
}

/** Whoever is shown the paper scans its code and learns that it is ours, and nothing about the boy. */
export async function verifyDocument(
  journey: Journey,
  phone: Actor,
  { number, check }: { number: string; check: string },
): Promise<void> {
  const tab = await phone.anotherTab()
  await tab.page.goto(new URL(`/verify#no=${number}&c=${check}`, journey.hall.url).href)
  await journey.step('verified', tab, tab.heading(portalVerifyTexts.genuine))
  await expect(tab.words(portalVerifyTexts.specimen)).toBeVisible()
  await expect(tab.page.getByRole('main')).not.toContainText(wang.name)

  await tab.press(portalVerifyTexts.another)
  await tab.field(portalVerifyTexts.number).fill(number)
  await tab.field(portalVerifyTexts.check).fill(check.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))
  await tab.press(portalVerifyTexts.submit)
  await journey.step('not-ours', tab, tab.heading(portalVerifyTexts.wrong))
  await tab.page.close()
}
