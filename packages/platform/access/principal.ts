import type { Role, Verb } from '#contract/access.ts'
import type { CaseState } from '#contract/cases.ts'
import type { DeviceKind } from '#contract/devices.ts'

/** role × services × jurisdiction; the verbs and stages of a role are data in `roles.ts`. */
export interface Grant {
  readonly hallId: string
  readonly role: Role
  /** Service codes; `null` means every service of the hall, an empty list means none. */
  readonly services: readonly string[] | null
}

export interface StaffPrincipal {
  readonly kind: 'staff'
  readonly staffId: string
  readonly account: string
  readonly name: string
  readonly nameLatin: string
  readonly hallId: string
  readonly grants: readonly Grant[]
}

export interface DevicePrincipal {
  readonly kind: 'device'
  readonly deviceId: string
  readonly deviceKind: DeviceKind
  readonly name: string
  readonly hallId: string
}

/** Somebody we do not know: a phone, a browser, before it shows a key. */
export interface PublicPrincipal {
  readonly kind: 'public'
}

/** The program itself: jobs and seeding. */
export interface SystemPrincipal {
  readonly kind: 'system'
  readonly name: string
}

export type Principal = StaffPrincipal | DevicePrincipal | PublicPrincipal | SystemPrincipal

/** What one grant opens, in terms a row can be compared with; `null` means any. */
export interface ScopeTerm {
  readonly hallId: string
  readonly services: readonly string[] | null
  readonly stages: readonly CaseState[] | null
}

declare const proven: unique symbol

/** Proof that the gate said yes: only `decide` makes one, and every read takes one. */
export interface Scope {
  readonly [proven]: true
  readonly verb: Verb
  readonly terms: readonly ScopeTerm[]
}
