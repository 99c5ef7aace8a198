import { expect } from '@playwright/test'
import { guideTexts } from '#texts/desk/guide.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { personTexts } from '#texts/desk/person.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { fillInTogether, openGuideDesk, seeArrival } from './chapters/at-the-guide-desk.ts'
import * as window from './chapters/at-the-window.ts'
import { ticketNumber } from './chapters/ticket.ts'
import { test } from './journey.ts'
import { zhou } from './people.ts'

test('somebody without phone or machine is served from the guide desk, in zh-CN', async ({ journey }) => {
  journey.speak('zh-CN')
  const guide = await openGuideDesk(journey)
  await fillInTogether(journey, guide)
  await seeArrival(journey, guide)

  const officer = await window.sitAtWindow(journey)
  await window.callNext(officer)
  await expect(guide.words(guideTexts.calledTo(5))).toBeVisible()
  await officer.press(windowTexts.start)
  await journey.step('pre-application', officer, officer.words(personTexts.noPhone))
  await expect(officer.words(zhou.name).first()).toBeVisible()
  await expect(guide.page.getByRole('row').filter({ hasText: ticketNumber })).toHaveCount(0)
  await window.find(officer, window.oldCard, findingTexts['handed-in'])
  await window.find(officer, window.householdBook, findingTexts.checked)
  await window.find(officer, window.photo, findingTexts.taken)
  await window.acceptCase(journey, officer)
  await window.finishService(journey, officer)
})
