import type { DeviceKind } from '#contract/devices.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { findDeviceByName, insertDevice } from '../store/devices.ts'

/** For seeding and the program's own start: the device of this name, made when the hall has none. */
export async function ensureDevice(
  act: PublicAct,
  { hallId, kind, name }: { hallId: string; kind: DeviceKind; name: string },
): Promise<{ deviceId: string; added: boolean }> {
  const id = act.tools.ids.next()
  if (await insertDevice(act.tx, { hallId, id, kind, name })) {
    await act.record({ hallId, act: 'device.add', objectKind: 'device', objectId: id })
    return { deviceId: id, added: true }
  }
  const device = await findDeviceByName(act.tx, { hallId, name })
  if (device?.kind !== kind) throw new Error(`expected ${name} to be a ${kind}, found a ${device?.kind}`)
  return { deviceId: device.id, added: false }
}
