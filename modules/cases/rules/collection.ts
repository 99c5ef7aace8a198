import type { Temporal } from 'temporal-polyfill'
import type {
  CollectingProxy,
  CollectionChoice,
  CollectionReason,
  CollectionState,
  HandedTo,
  Receiver,
} from '#contract/collection.ts'
import { parseIdNumber } from '#kernel/id-number.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { parsePhone } from '#kernel/phone.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** Since when something is ready, how it travels, and the hall's term in days. */
export interface WaitingFacts {
  readonly by: 'pick-up' | 'post'
  readonly readyOn: string
  readonly isPosted: boolean
  readonly term: number
}

/** Full days since it was ready: nothing on the day itself. */
export function daysWaiting({ readyOn, today }: { readyOn: string; today: string }): number {
  return getLegalDate(readyOn).until(getLegalDate(today), { largestUnit: 'days' }).days
}

/** Where a finished document stands. After `term` days at the hall it counts as uncollected. */
export function collectionState({ by, readyOn, isPosted, term }: WaitingFacts, today: string): CollectionState {
  if (isPosted) return 'posted'
  if (by === 'post') return 'to-post'
  return daysWaiting({ readyOn, today }) >= term ? 'uncollected' : 'waiting'
}

/** Nobody is written to for ever. */
const mostReminders = 3

/** How many reminders are due by today: one after each term, at most three. */
export function remindersDue({ by, readyOn, isPosted, term }: WaitingFacts, today: string): number {
  if (by === 'post' || isPosted) return 0
  return Math.min(mostReminders, Math.max(0, Math.floor(daysWaiting({ readyOn, today }) / term)))
}

/**
 * Who may carry it away. A proxy is named with a valid identity number and a power of attorney that was seen (民法典
 * Art 165: 委托代理授权采用书面形式); for everybody else none is named.
 */
export function decideReceiver({
  to,
  proxy,
  today,
}: {
  to: HandedTo
  proxy: CollectingProxy | undefined
  today: Temporal.PlainDate
}): Decision<{ name: string; idNumber: string } | null, CollectionReason> {
  if (to !== 'proxy') return accepted(null)
  if (proxy === undefined) return refused('proxy-required', { field: 'proxy' })
  const number = parseIdNumber(proxy.idNumber, { today })
  if (!number.ok) return refused('proxy-invalid', { field: 'proxy.idNumber' })
  return accepted({ name: proxy.name, idNumber: number.value.number })
}

/** Whom a parcel goes to: carriers of the mainland deliver to a mobile number of the mainland. */
export function decideChoice(choice: CollectionChoice | undefined): Decision<Receiver | null, CollectionReason> {
  if (choice === undefined || choice.by === 'pick-up') return accepted(null)
  const phone = parsePhone(choice.receiver.phone)
  if (!phone.ok) return refused('receiver-phone-invalid', { field: 'collection.receiver.phone' })
  return accepted({ ...choice.receiver, phone: phone.value })
}
