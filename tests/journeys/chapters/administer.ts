import { expect, type Locator } from '@playwright/test'
import { deviceStateTexts, deviceTexts } from '#texts/desk/devices.ts'
import type { Actor } from '../actor.ts'
import type { Journey } from '../journey.ts'
import { signIn } from './sign-in.ts'

/** The kiosk of the demonstration world, by the name that the hall gave it. */
const kioskName = '1 号自助机'

/** The system administrator issues a code for the kiosk; the one that the start printed no longer works. */
export async function issueKioskCode(journey: Journey): Promise<{ administrator: Actor; code: string }> {
  const administrator = await signIn(journey, {
    actor: 'administrator',
    role: 'system-administrator',
    sees: deviceTexts.title,
  })
  await journey.step('devices', administrator, rowOf(administrator, kioskName))
  await administrator.press(deviceTexts.issueFor(kioskName))
  await administrator.hit(
    administrator.page.getByRole('dialog').getByRole('button', { name: administrator.say(deviceTexts.issue) }),
  )
  const shown = administrator.page.getByRole('status', { name: administrator.say(deviceTexts.codeLabel) })
  await expect(shown).toHaveText(/^\d{8}$/)
  await journey.step('device-code', administrator, shown)
  const code = (await shown.textContent()) ?? ''
  await administrator.press(deviceTexts.codeDone)
  return { administrator, code }
}

export async function seeKioskEnrolled(journey: Journey, administrator: Actor): Promise<void> {
  await administrator.page.reload()
  await journey.step('enrolled', administrator, administrator.heading(deviceTexts.title))
  await expect(rowOf(administrator, kioskName)).toContainText(administrator.say(deviceStateTexts.enrolled))
}

function rowOf({ page }: Actor, words: string): Locator {
  return page.getByRole('row').filter({ hasText: words })
}
