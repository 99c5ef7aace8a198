import { expect } from '@playwright/test'
import { pictureTexts } from '#texts/desk/pictures.ts'
import { scanTexts } from '#texts/desk/scans.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { drawPortrait, drawThumbnail } from '../portrait.ts'

/** Nobody took a photo before: the camera of the window does, which is simulated and says so. */
export async function takePortrait(journey: Journey, officer: Actor): Promise<void> {
  await expect(officer.words(pictureTexts.portraitMissing)).toBeVisible()
  await officer.press(pictureTexts.takePortrait)
  await journey.step('simulated-camera', officer, officer.words(pictureTexts.simulatedCamera))
  await officer.press(pictureTexts.shoot)
  await journey.step(
    'portrait-shot',
    officer,
    officer.page.getByRole('img', { name: officer.say(pictureTexts.preview) }),
  )
  await save(officer)
  await journey.step('portrait-taken', officer, officer.words(pictureTexts.portraitThere))
}

/** A paper that nobody sent ahead is scanned; then a better picture of it takes that one's place, which is kept. */
export async function photographPaper(journey: Journey, officer: Actor, paper: Text): Promise<void> {
  const { page } = officer
  await officer.press(pictureTexts.takePaper)
  await choosePaper(officer, paper)
  await journey.step('simulated-scanner', officer, officer.words(pictureTexts.simulatedScanner))
  await officer.press(pictureTexts.scan)
  await journey.step('paper-shot', officer, page.getByRole('img', { name: officer.say(pictureTexts.preview) }))
  await save(officer)
  const first = scanTexts.page(officer.say(paper), 1)
  await journey.step('paper-beside', officer, officer.button(scanTexts.open(officer.say(first))))

  await officer.press(pictureTexts.takePaper)
  await choosePaper(officer, paper)
  await officer.pick(officer.choice(pictureTexts.replace(1)))
  await choose(officer, await drawThumbnail())
  await officer.press(pictureTexts.save)
  await journey.step('too-small', officer, page.getByRole('alert').first())
  await officer.press(pictureTexts.again)
  await choose(officer, await drawPortrait())
  await save(officer)
  await expect(officer.button(scanTexts.open(officer.say(scanTexts.page(officer.say(paper), 2))))).toHaveCount(0)
  await officer.press({
    zh: `${pictureTexts.replaced(1).zh} ${paper.zh}`,
    en: `${pictureTexts.replaced(1).en} ${paper.en}`,
  })
  await journey.step(
    'replaced-kept',
    officer,
    page.getByRole('img', { name: officer.say(scanTexts.picture(officer.say(first))) }),
  )
  await officer.press(scanTexts.close)
}

async function choosePaper(officer: Actor, paper: Text): Promise<void> {
  await officer.hit(officer.page.getByRole('button', { name: officer.say(pictureTexts.whichPaper) }))
  await officer.hit(officer.page.getByRole('option', { name: officer.say(paper), exact: true }))
}

async function choose(officer: Actor, buffer: Buffer): Promise<void> {
  const chooser = officer.page.waitForEvent('filechooser')
  await officer.press(pictureTexts.chooseFile)
  await (await chooser).setFiles({ name: 'picture.jpg', mimeType: 'image/jpeg', buffer })
}

async function save(officer: Actor): Promise<void> {
  await officer.press(pictureTexts.save)
  await expect(officer.page.getByRole('alertdialog')).toHaveCount(0)
}
