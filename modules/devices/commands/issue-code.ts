import type { DeviceReason } from '#contract/devices.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act, PublicAct } from '#platform/command/act.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import { codeEnd } from '../rules/index.ts'
import { isCodeTaken, saveCode } from '../store/codes.ts'
import { type DeviceRecord, lockDevice, lockDeviceInScope, saveAwaiting } from '../store/devices.ts'
import { endSessions } from '../store/sessions.ts'

export interface IssuedCode {
  /** Shown once: the database keeps a keyed hash. */
  readonly code: string
  readonly expiresAt: string
}

const codeDigits = 8

export async function issueEnrolmentCode(
  act: Act,
  { deviceId }: { deviceId: string },
): Promise<Decision<IssuedCode, DeviceReason | 'not-found'>> {
  const device = await lockDeviceInScope(act.tx, { id: deviceId, scope: act.scope })
  if (device === undefined) return refused('not-found')
  if (device.state === 'retired') return refused('device-retired')
  return accepted(await issue(act, device))
}

/**
 * For the program's own start: a code for a device that still waits for its browser. Undefined for one that is enrolled
 * or retired, so that a restart never throws a running kiosk out. A code issued before can no longer be used.
 */
export async function issueCodeForSeed(
  act: PublicAct,
  { hallId, deviceId }: { hallId: string; deviceId: string },
): Promise<IssuedCode | undefined> {
  const device = await lockDevice(act.tx, { hallId, id: deviceId })
  return device.state === 'awaiting' ? issue(act, device) : undefined
}

export function codeHash(keys: KeyRing, code: string): Buffer {
  return keys.mac('enrolment-code', code)
}

async function issue(act: PublicAct, device: DeviceRecord): Promise<IssuedCode> {
  const expiresAt = formatInstant(codeEnd(act.now))
  const code = await freeCode(act)
  await saveCode(act.tx, { device, codeHash: codeHash(act.tools.keys, code), expiresAt })
  await endSessions(act.tx, { device, at: act.at })
  await saveAwaiting(act.tx, device)
  await act.record({ hallId: device.hallId, act: 'device.issue-code', objectKind: 'device', objectId: device.id })
  return { code, expiresAt }
}

// Eight digits are few enough to meet by chance: a code that another device has, used or not, is drawn again.
async function freeCode(act: PublicAct): Promise<string> {
  for (;;) {
    const code = act.tools.random.digits(codeDigits)
    if (!(await isCodeTaken(act.tx, codeHash(act.tools.keys, code)))) return code
  }
}
