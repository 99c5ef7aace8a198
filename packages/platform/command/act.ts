import type { Temporal } from 'temporal-polyfill'
import type { LiveTopic } from '#contract/live.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Ids } from '#kernel/ids.ts'
import type { Random } from '#kernel/random.ts'
import type { Principal, Scope } from '../access/principal.ts'
import type { AuditEntry } from '../audit/audit-store.ts'
import type { FieldCipher } from '../crypto/field-cipher.ts'
import type { KeyRing } from '../crypto/keys.ts'
import type { Db, Tx } from '../db/pool.ts'
import type { Log } from '../log/log.ts'

/** What every command and query may lean on; made once by the server, or by a test. */
export interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly ids: Ids
  readonly keys: KeyRing
  readonly cipher: FieldCipher
  readonly log: Log
  /** Called after a commit that announced something: wakes the publisher. */
  readonly onAnnounced: () => void
}

/** A durable message to other modules: a job row written in the same transaction. Ids only, nothing personal. */
export interface DomainEvent {
  readonly name: string
  readonly hallId: string
  readonly payload: Record<string, string | number | boolean>
}

/** One command at work: its transaction, its time, who asked, and the traces it must leave. */
export interface Act {
  readonly tx: Tx
  readonly now: Temporal.Instant
  /** `now` on the wire. */
  readonly at: string
  readonly principal: Principal
  readonly scope: Scope
  /** The same for every repetition of the same request. */
  readonly operationId: string
  readonly tools: Tools
  record(entry: AuditEntry): Promise<void>
  /** Written at the end of the act, if it is not refused. */
  announce(hallId: string, topic: LiveTopic): Promise<void>
  emit(event: DomainEvent): Promise<void>
}

/** One question at work. */
export interface Reading {
  readonly db: Db
  readonly now: Temporal.Instant
  readonly at: string
  readonly principal: Principal
  readonly scope: Scope
  readonly tools: Tools
  /** For looks that leave a trace, such as opening a case. */
  record(entry: AuditEntry): Promise<void>
}

/** An act nobody signed in for: a phone with a key, a job. */
export type PublicAct = Omit<Act, 'scope'>
export type PublicReading = Omit<Reading, 'scope'>
