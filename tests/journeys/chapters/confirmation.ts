import { expect } from '@playwright/test'
import { caseTexts } from '#texts/desk/cases.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { sourceTexts } from '#texts/desk/sources.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import type { Text } from '#texts/lang.ts'
import { sourceName } from '#texts/sources.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { find, readCaseNumber } from './at-the-window.ts'
import { marriageCertificate } from './deferral.ts'
import { openCase } from './rooms.ts'

// The marriage certificate lies in a drawer far away, but the marriage register knows of it.

const register = sourceName('marriage-register')
const others: readonly Text[] = [
  { zh: '本人的居民身份证', en: 'Your identity card' },
  { zh: '现在的居民户口簿', en: 'Present household register book' },
  { zh: '不动产权证书', en: 'Deed of the home' },
]
/** What every sentence about an answer of the register has in it. */
const reference = /MR-2024-\d{6}/

/** The register is asked, hangs, is asked again by itself, and answers; the case is accepted without the paper. */
export async function acceptConfirmed(journey: Journey, officer: Actor): Promise<string> {
  for (const paper of others) await find(officer, paper, findingTexts.checked)
  const row = officer.item(marriageCertificate)
  await journey.step('may-be-asked', officer, row.getByRole('button', { name: officer.say(sourceTexts.ask(register)) }))
  await row.getByRole('button', { name: officer.say(sourceTexts.ask(register)) }).click()
  await journey.step('asking', officer, row.getByText(officer.say(sourceTexts.asking(register, 1))))
  await expect(officer.button(windowTexts.accept)).toHaveAttribute('aria-disabled', 'true')
  // The first try times out after five seconds; nobody presses anything.
  await expect(row.getByText(officer.say(sourceTexts.asking(register, 2)))).toBeVisible({ timeout: 20_000 })
  await expect(row.getByText(reference)).toBeVisible({ timeout: 20_000 })
  await expect(row.getByText(officer.say(findingTexts.confirmed), { exact: true })).toBeVisible()
  await journey.step('confirmed', officer, row.getByText(reference))
  await officer.press(windowTexts.accept)
  await expect(officer.words(outcomeTexts.accepted)).toBeVisible()
  return readCaseNumber(officer)
}

/** Whoever opens the case reads who confirmed the paper, when, and under which number. */
export async function readConfirmation(journey: Journey, officer: Actor, number: string): Promise<void> {
  await officer.page.goto(new URL('/desk/cases', journey.hall.url).href)
  await openCase(officer, number)
  const papers = officer.page.getByRole('list', { name: officer.say(caseTexts.papers) })
  await journey.step('confirmed-on-the-case', officer, papers.getByText(reference))
}

/** So does the citizen. */
export async function readConfirmationOnPhone(journey: Journey, phone: Actor): Promise<void> {
  await expect(phone.page.getByText(reference)).toBeVisible()
  await journey.step('confirmed-on-the-phone', phone, phone.heading(portalStatusTexts.confirmed))
}
