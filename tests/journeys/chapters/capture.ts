import { expect } from '@playwright/test'
import { biometricTexts, fingerTexts } from '#texts/desk/biometrics.ts'
import { correctTexts } from '#texts/desk/correct.ts'
import type { Text } from '#texts/lang.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'

const rightThumb = fingerTexts['right-thumb']
const leftThumb = fingerTexts['left-thumb']

/** Two fingers on the simulator, of which the second is good only when it is tried again; then a name on the glass. */
export async function giveFingersAndSignature(journey: Journey, officer: Actor): Promise<void> {
  const { page } = officer
  const named = (sentence: (finger: string) => Text, finger: Text): Text => sentence(officer.say(finger))
  await officer.press(biometricTexts.take)
  await journey.step('simulated-reader', officer, officer.words(biometricTexts.simulatedText))
  await officer.press(named(biometricTexts.capture, rightThumb))
  await officer.press(named(biometricTexts.capture, leftThumb))
  await journey.step('poor-print', officer, officer.words(biometricTexts.quality(43)))
  await officer.press(named(biometricTexts.again, leftThumb))
  await officer.press(biometricTexts.save)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  await officer.press(biometricTexts.sign)
  await journey.step('sign', officer, officer.heading(biometricTexts.signTitle))
  await writeOnGlass(officer, biometricTexts.glass)
  await journey.step('name-on-glass', officer, officer.button(biometricTexts.signAct))
  await officer.press(biometricTexts.signAct)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await journey.step('taken-and-signed', officer, officer.words(biometricTexts.signed))
}

/** A name, with the pen. */
export async function writeOnGlass(officer: Actor, label: Text): Promise<void> {
  const { page } = officer
  const glass = await page.getByRole('img', { name: officer.say(label) }).boundingBox()
  if (glass === null) throw new Error('expected a glass to sign on, found none')
  const at = (x: number, y: number) => [glass.x + glass.width * x, glass.y + glass.height * y] as const
  await page.mouse.move(...at(0.2, 0.6))
  await page.mouse.down()
  for (const [x, y] of [
    [0.3, 0.3],
    [0.4, 0.7],
    [0.5, 0.35],
    [0.7, 0.6],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 })
  await page.mouse.up()
}

/** The person says their name otherwise than it was filled in: put right once, and the old one stays in sight. */
export async function correctName(journey: Journey, officer: Actor, { was, is }: { was: string; is: string }) {
  const { page } = officer
  await officer.press(correctTexts.correct)
  await officer.hit(page.getByRole('button', { name: officer.say(correctTexts.which) }))
  await officer.hit(page.getByRole('option', { name: officer.say(correctTexts.name), exact: true }))
  await officer.field(correctTexts.value).fill(is)
  await journey.step('correct', officer, officer.words(correctTexts.now(was)))
  await officer.press(correctTexts.save)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await journey.step('corrected', officer, officer.words(is).first())
  await expect(page.getByText(was).first()).toBeVisible()
}
