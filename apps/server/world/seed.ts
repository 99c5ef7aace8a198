import type { Catalogue } from '#modules/catalogue/public.ts'
import { ensureDevice, issueCodeForSeed } from '#modules/devices/public.ts'
import { addStaff } from '#modules/staff/public.ts'
import { saveWindows } from '#modules/tickets/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { demoCredentials } from './credentials.ts'
import { demoAccounts, demoDevices } from './demo-world.ts'
import { findAccounts, saveHall } from './store.ts'

export interface DemoDoor {
  readonly hallId: string
  readonly account: string
  readonly name: string
  readonly role: string
  readonly password: string
  readonly totpSecret: string
}

export interface DemoDevice {
  readonly hallId: string
  readonly kind: 'kiosk' | 'board'
  readonly name: string
  /** A fresh code while the device waits for one; undefined once it is enrolled. */
  readonly code: string | undefined
}

export interface DemoWorld {
  readonly accounts: readonly DemoDoor[]
  readonly devices: readonly DemoDevice[]
}

/** Brings halls and windows to what the catalogue says. Runs at each start; changes nothing that is already so. */
export async function syncHalls(tools: Tools, catalogue: Catalogue): Promise<void> {
  await runSystemAct(tools, 'server.sync-halls', async (act) => {
    for (const hall of catalogue.halls) {
      await saveHall(act.tx, { hallId: hall.id, name: hall.name })
      await saveWindows(act.tx, hall.id, hall.windows)
    }
  })
}

/** The invented world: made once, told at every start. */
export async function seedDemo(tools: Tools): Promise<DemoWorld> {
  const known = await findAccounts(tools.db)
  for (const person of demoAccounts) {
    if (known.has(person.account)) continue
    const { password, totpSecret } = demoCredentials(tools.keys, person.account)
    await runSystemAct(tools, 'server.seed', (act) =>
      addStaff(act, {
        hallId: person.hallId,
        account: person.account,
        name: person.name,
        nameLatin: person.nameLatin,
        password,
        totpSecret,
        grants: [{ hallId: person.hallId, role: person.role, services: null }],
      }),
    )
  }
  const devices: DemoDevice[] = []
  for (const device of demoDevices) {
    const code = await runSystemAct(tools, 'server.seed', async (act) => {
      const { deviceId } = await ensureDevice(act, device)
      return issueCodeForSeed(act, { hallId: device.hallId, deviceId })
    })
    devices.push({ ...device, code: code?.code })
  }
  const accounts = demoAccounts.map((person) => ({ ...person, ...demoCredentials(tools.keys, person.account) }))
  return { accounts, devices }
}
