import type { DeviceKind, DeviceReason } from '#contract/devices.ts'
import { formatInstant } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { DevicePrincipal } from '#platform/access/principal.ts'
import { appendAudit } from '#platform/audit/audit-store.ts'
import type { Tools } from '#platform/command/act.ts'
import type { Tx } from '#platform/db/pool.ts'
import { sessionHash } from '../queries.ts'
import { decideEnrolment } from '../rules/index.ts'
import { type CodeRecord, findCode, takeCode } from '../store/codes.ts'
import { lockDevice, saveEnrolled } from '../store/devices.ts'
import { endSessions, insertSession } from '../store/sessions.ts'
import { codeHash } from './issue-code.ts'

export interface Enrolled {
  /** For the cookie only: the database knows its keyed hash. */
  readonly token: string
  readonly principal: DevicePrincipal
}

const tokenBytes = 32

/** Turns a browser into the device whose code was entered; a code works once. */
export async function enrolDevice(
  tools: Tools,
  input: { code: string; kind: DeviceKind },
): Promise<Decision<Enrolled, DeviceReason>> {
  const hash = codeHash(tools.keys, input.code)
  return tools.db.transaction().execute(async (tx) => {
    const now = tools.clock.now()
    const at = formatInstant(now)
    const code = await findCode(tx, hash)
    // The device first, as issuing does: in the other order the two would wait for each other.
    const found = code && { ...code, device: await lockDevice(tx, code.device) }
    const decision = decideEnrolment(found, { kind: input.kind, now })
    if (found === undefined) return refused('code-unknown', { field: 'code' })
    if (!decision.ok) {
      await recordRefusal(tx, { found, reason: decision.reason, at })
      return decision
    }
    // Another browser may have used the code since it was read.
    if (!(await takeCode(tx, { codeHash: hash, at }))) {
      await recordRefusal(tx, { found, reason: 'code-expired', at })
      return refused('code-expired', { field: 'code' })
    }
    return accepted(await enrol({ tools, tx, at }, found))
  })
}

async function enrol(
  { tools, tx, at }: { tools: Tools; tx: Tx; at: string },
  { device }: CodeRecord,
): Promise<Enrolled> {
  const token = Buffer.from(tools.random.bytes(tokenBytes)).toString('base64url')
  await endSessions(tx, { device, at })
  await insertSession(tx, { device, tokenHash: sessionHash(tools.keys, token), at })
  await saveEnrolled(tx, { device, at })
  const { hallId, id, kind, name } = device
  const principal: DevicePrincipal = { kind: 'device', deviceId: id, deviceKind: kind, name, hallId }
  const entry = { hallId, act: 'device.enrol', objectKind: 'device', objectId: id }
  await appendAudit(tx, { principal, at, entry })
  return { token, principal }
}

// A code that no device has belongs to no hall, so there is no trail to write in; the rate limit stands before it.
async function recordRefusal(
  tx: Tx,
  { found, reason, at }: { found: CodeRecord; reason: DeviceReason; at: string },
): Promise<void> {
  const { hallId, id } = found.device
  const entry = { hallId, act: 'device.enrol', objectKind: 'device', objectId: id, outcome: 'refused', reason } as const
  await appendAudit(tx, { principal: { kind: 'public' }, at, entry })
}
