import { sql } from 'kysely'
import type { Principal } from '../access/principal.ts'
import type { Db, Tx } from '../db/pool.ts'

export interface AuditEntry {
  readonly hallId: string
  readonly act: string
  readonly objectKind: string
  readonly objectId?: string | null
  readonly outcome?: 'done' | 'refused'
  readonly reason?: string | null
  readonly purpose?: string | null
  /** Never personal data: the trail is hashed and outlives lawful erasure. */
  readonly facts?: Record<string, string | number | boolean>
}

/** Appends one line to the trail. It throws when it cannot: an act that leaves no trace does not happen. */
export async function appendAudit(
  tx: Tx | Db,
  { principal, at, entry }: { principal: Principal; at: string; entry: AuditEntry },
): Promise<void> {
  const actor = actorOf(principal)
  await tx
    .insertInto('audit_entry')
    .values({
      hall_id: entry.hallId,
      at,
      actor_kind: actor.kind,
      actor_id: actor.id,
      act: entry.act,
      object_kind: entry.objectKind,
      object_id: entry.objectId ?? null,
      outcome: entry.outcome ?? 'done',
      reason: entry.reason ?? null,
      purpose: entry.purpose ?? null,
      facts: sql`${JSON.stringify(entry.facts ?? {})}::jsonb`,
    })
    .execute()
}

function actorOf(principal: Principal): { kind: 'staff' | 'device' | 'citizen' | 'system'; id: string } {
  switch (principal.kind) {
    case 'staff':
      return { kind: 'staff', id: principal.staffId }
    case 'device':
      return { kind: 'device', id: principal.deviceId }
    case 'public':
      return { kind: 'citizen', id: 'public' }
    case 'system':
      return { kind: 'system', id: principal.name }
  }
}
