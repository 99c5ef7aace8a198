import { expect } from '@playwright/test'
import { findingTexts } from '#texts/desk/papers.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { fillInTogether, openGuideDesk } from './chapters/at-the-guide-desk.ts'
import * as window from './chapters/at-the-window.ts'
import { correctName, giveFingersAndSignature } from './chapters/capture.ts'
import { photographPaper, takePortrait } from './chapters/pictures.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'
import { zhou } from './people.ts'

for (const lang of sideStoryLanguages) {
  test(`a name is put right; fingers, signature and pictures are taken, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    await fillInTogether(journey, await openGuideDesk(journey))
    const officer = await window.sitAtWindow(journey)
    await window.callNext(officer)
    await officer.press(windowTexts.start)
    await correctName(journey, officer, { was: zhou.name, is: '周建邦' })
    await giveFingersAndSignature(journey, officer)
    await takePortrait(journey, officer)
    await photographPaper(journey, officer, window.householdBook)
    await window.find(officer, window.oldCard, findingTexts['handed-in'])
    await window.find(officer, window.householdBook, findingTexts.checked)
    await window.find(officer, window.photo, findingTexts.taken)
    await window.acceptCase(journey, officer)
    await officer.press(windowTexts.finishAndCall)
    await expect(officer.words(windowTexts.nobodyInHand).first()).toBeVisible()
  })
}
