import type { Temporal } from 'temporal-polyfill'
import type { QuietHours } from '#contract/catalogue.ts'
import type { NoticeChannel, NoticeState } from '#contract/notices.ts'
import { formatInstant } from '#kernel/clock.ts'
import { attemptLimit } from './decide-outcome.ts'
import { quietUntil } from './quiet-hours.ts'
import { traitsOf } from './template-traits.ts'

export interface Waiting {
  readonly channel: NoticeChannel
  readonly template: string
  readonly state: NoticeState
  readonly attempts: number
  readonly dueAt: string | null
}

interface Circumstances {
  readonly now: Temporal.Instant
  readonly hasGateway: boolean
  readonly quietHours: readonly QuietHours[]
  /** Its reader has switched optional messages off. */
  readonly isSwitchedOff: boolean
}

/** What to do with a notice whose job has come up. */
export type Sending =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'suppress' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'give-up' }
  /** It is not due yet: the job was too early. */
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'put-off'; readonly until: string }
  | { readonly kind: 'try'; readonly attempt: number; readonly leaseUntil: string }

/** While an attempt is under way nobody else makes one; a server that died in it lets go after so long. */
const leaseSeconds = 60

export function decideSending(notice: Waiting, { now, hasGateway, quietHours, isSwitchedOff }: Circumstances): Sending {
  const { kind, urgent } = traitsOf(notice.template)
  if (notice.state !== 'queued') return { kind: 'nothing' }
  if (kind === 'optional' && isSwitchedOff) return { kind: 'suppress' }
  if (!hasGateway) return { kind: 'keep' }
  if (notice.dueAt !== null && notice.dueAt > formatInstant(now)) return { kind: 'wait', until: notice.dueAt }
  // The last attempt ended with the server that made it.
  if (notice.attempts >= attemptLimit) return { kind: 'give-up' }
  const quiet = notice.channel === 'sms' && !urgent ? quietUntil(quietHours, now) : undefined
  if (quiet !== undefined) return { kind: 'put-off', until: formatInstant(quiet) }
  const leaseUntil = formatInstant(now.add({ seconds: leaseSeconds }))
  return { kind: 'try', attempt: notice.attempts + 1, leaseUntil }
}
