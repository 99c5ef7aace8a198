import { expect, type Locator } from '@playwright/test'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskHelpTexts } from '#texts/hall/kiosk-home.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import { searchTexts } from '#texts/hall/search.ts'
import { searchEntryTexts } from '#texts/hall/search-entry.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from './actor.ts'
import { enrolKiosk, typeOnGlass } from './chapters/enrol.ts'
import { takeOutPhone } from './chapters/on-the-phone.ts'
import { test } from './journey.ts'

const first: Text = { zh: '普通护照首次申请', en: 'First ordinary passport' }
const notOfThisHall: Text = { zh: '驾驶证', en: 'driving licence' }
const renewal: Text = { zh: '居民身份证换领', en: 'Identity card renewal' }

test('a service is found on the phone with a slip of the pen, by initials, or else at the guide desk', async ({
  journey,
}) => {
  journey.speak('zh-CN')
  const phone = await takeOutPhone(journey)
  await openSearch(phone)
  const box = phone.page.getByRole('searchbox', { name: phone.say(searchTexts.label) })
  await box.fill(phone.say(notOfThisHall))
  await journey.step('nothing', phone, phone.words(searchTexts.nonePhone))
  await box.fill('sfz')
  await expect(firstAnswer(phone)).toContainText(phone.say(renewal))
  await box.fill('户照')
  await journey.step('slip-of-the-pen', phone, firstAnswer(phone))
  await expect(firstAnswer(phone)).toContainText(phone.say(first))
  await phone.hit(firstAnswer(phone))
  await journey.step('service', phone, phone.heading(first))
  await expect(phone.words(portalGuideTexts.fee).first()).toBeVisible()
})

test('a service is found at the kiosk by the initials of its pinyin, or else somebody is asked', async ({
  journey,
}) => {
  journey.speak('zh-CN')
  const kiosk = await enrolKiosk(journey)
  await openSearch(kiosk)
  await typeOnGlass(kiosk, 'XXX')
  await journey.step('nothing', kiosk, kiosk.words(searchTexts.noneKiosk))
  await kiosk.hit(kiosk.page.getByRole('search').getByRole('button', { name: kiosk.say(frameTexts.help) }))
  await journey.step('guide-desk', kiosk, kiosk.page.getByRole('dialog'))
  await kiosk.press(kioskHelpTexts.back)
  const letters = kiosk.page.getByRole('group', { name: kiosk.say(searchTexts.letters) })
  await kiosk.hit(letters.getByRole('button', { name: kiosk.say(searchTexts.clear) }))
  await typeOnGlass(kiosk, 'SFZ')
  await journey.step('initials', kiosk, firstAnswer(kiosk))
  await expect(firstAnswer(kiosk)).toContainText(kiosk.say(renewal))
})

function openSearch(person: Actor): Promise<void> {
  const { page } = person
  return person.hit(page.getByRole('link', { name: new RegExp(`^${person.say(searchEntryTexts.title)}`) }))
}

function firstAnswer(person: Actor): Locator {
  return person.page
    .getByRole('list', { name: person.say(searchTexts.found) })
    .getByRole('link')
    .first()
}
