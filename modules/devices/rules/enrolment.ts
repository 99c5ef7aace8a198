import type { Temporal } from 'temporal-polyfill'
import type { DeviceKind, DeviceReason, DeviceRow } from '#contract/devices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

const codeLife = { hours: 24 }

export interface CodeState {
  readonly device: { readonly kind: DeviceKind; readonly state: DeviceRow['state'] }
  readonly expiresAt: Temporal.Instant
  readonly used: boolean
}

export function codeEnd(issuedAt: Temporal.Instant): Temporal.Instant {
  return issuedAt.add(codeLife)
}

/** A code for a kiosk is unknown to a board: a screen in public must not tell which codes exist. */
export function decideEnrolment(
  code: CodeState | undefined,
  { kind, now }: { kind: DeviceKind; now: Temporal.Instant },
): Decision<Record<string, never>, DeviceReason> {
  if (code === undefined || code.device.kind !== kind) return refused('code-unknown', { field: 'code' })
  if (code.device.state === 'retired') return refused('device-retired')
  if (code.used || code.expiresAt.epochMilliseconds <= now.epochMilliseconds) {
    return refused('code-expired', { field: 'code' })
  }
  return accepted({})
}
