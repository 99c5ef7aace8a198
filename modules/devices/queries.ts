import type { DeviceKind, DeviceRow, DeviceView } from '#contract/devices.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import type { DevicePrincipal } from '#platform/access/principal.ts'
import type { Reading, Tools } from '#platform/command/act.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import { getHallName, listDevices } from './store/devices.ts'
import { findSession, saveSeen } from './store/sessions.ts'

// Written at most this often: a board reads its screen at every call.
const seenEvery = { minutes: 1 }

/**
 * Which device holds this key. Undefined for a key that is unknown, of the other kind, of a retired device, or older
 * than the device's newest enrolment code.
 */
export async function resolveDevice(
  tools: Tools,
  kind: DeviceKind,
  token: string,
): Promise<DevicePrincipal | undefined> {
  const tokenHash = sessionHash(tools.keys, token)
  const session = await findSession(tools.db, { tokenHash, kind })
  if (session === undefined) return undefined
  const now = tools.clock.now()
  if (session.lastSeenAt.add(seenEvery).epochMilliseconds <= now.epochMilliseconds) {
    await saveSeen(tools.db, { tokenHash, at: formatInstant(now) })
  }
  const { id, name, hallId } = session.device
  return { kind: 'device', deviceId: id, deviceKind: kind, name, hallId }
}

export async function readDevice(tools: Tools, principal: DevicePrincipal): Promise<DeviceView> {
  const { deviceId, deviceKind, name, hallId } = principal
  const hallName = await getHallName(tools.db, hallId)
  return { id: deviceId, kind: deviceKind, name, hallId, hallName, now: formatInstant(tools.clock.now()) }
}

export async function readDevices(reading: Reading): Promise<Decision<{ rows: DeviceRow[] }, never>> {
  return accepted({ rows: await listDevices(reading.db, reading.scope) })
}

/** A stolen copy of the table makes no kiosk: it holds keyed hashes, and the key is not in the database. */
export function sessionHash(keys: KeyRing, token: string): Buffer {
  return keys.mac('device-session', token)
}
