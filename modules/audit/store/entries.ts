import { sql } from 'kysely'
import { AuditRow } from '#contract/audit.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Db } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

const pageSize = 50

export interface AuditFilter {
  readonly act?: string | undefined
  readonly outcome?: 'done' | 'refused' | undefined
  readonly after?: bigint | undefined
}

/**
 * The newest lines of the halls in scope. Each hall is read backwards along its own index and stops after a page, so that
 * the cost does not grow with the trail. Names are those of staff and devices and numbers of cases, never of citizens.
 */
export async function listEntries(
  db: Db,
  { scope, filter }: { scope: Scope; filter: AuditFilter },
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const act = filter.act === undefined ? sql`` : sql`and act = ${filter.act}`
  const outcome = filter.outcome === undefined ? sql`` : outcomes[filter.outcome]
  const after = filter.after === undefined ? sql`` : sql`and id < ${String(filter.after)}`
  const { rows } = await sql<EntryRow>`
    select entry.id, entry.at, entry.actor_kind, entry.actor_id, entry.act, entry.object_kind, entry.object_id,
      entry.outcome, entry.reason, entry.purpose,
      actor_staff.name as actor_staff_name, actor_device.name as actor_device_name,
      coalesce(staff.account, device.name, case_file.number, ticket.number, document.number) as object_name,
      exists (
        select from trail_seal
        where trail_seal.hall_id = entry.hall_id and trail_seal.trail = 'audit' and trail_seal.row_key = entry.id
      ) as sealed
    from (
      select found.hall_id, found.id, found.at, found.actor_kind, found.actor_id, found.act, found.object_kind,
        found.object_id, found.outcome, found.reason, found.purpose,
        ${uuidIf('actor_kind', 'staff', 'actor_id')} as actor_staff_id,
        ${uuidIf('actor_kind', 'device', 'actor_id')} as actor_device_id,
        ${uuidIf('object_kind', 'staff', 'object_id')} as staff_id,
        ${uuidIf('object_kind', 'device', 'object_id')} as device_id,
        ${uuidIf('object_kind', 'case', 'object_id')} as case_id,
        ${uuidIf('object_kind', 'ticket', 'object_id')} as ticket_id,
        ${uuidIf('object_kind', 'document', 'object_id')} as document_id
      from hall
      cross join lateral (
        select hall_id, id, at, actor_kind, actor_id, act, object_kind, object_id, outcome, reason, purpose
        from audit_entry
        where audit_entry.hall_id = hall.hall_id ${act} ${outcome} ${after}
        order by id desc
        limit ${pageSize + 1}
      ) as found
      where ${scopeSql(scope, { hall: 'hall.hall_id' })}
      order by found.id desc
      limit ${pageSize + 1}
    ) as entry
    left join staff as actor_staff on actor_staff.id = entry.actor_staff_id
    left join device as actor_device on actor_device.hall_id = entry.hall_id and actor_device.id = entry.actor_device_id
    left join staff on staff.id = entry.staff_id
    left join device on device.hall_id = entry.hall_id and device.id = entry.device_id
    left join case_file on case_file.hall_id = entry.hall_id and case_file.id = entry.case_id
    left join ticket on ticket.hall_id = entry.hall_id and ticket.id = entry.ticket_id
    left join document on document.hall_id = entry.hall_id and document.id = entry.document_id
    order by entry.id desc
  `.execute(db)
  const page = rows.slice(0, pageSize)
  return { rows: page.map(entryOf), next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

// Literals: the partial index on refusals serves no parameter.
const outcomes = { done: sql`and outcome = 'done'`, refused: sql`and outcome = 'refused'` } as const

/** Ids are text in the trail, because not all are UUIDs; only those that must be are read as one. */
function uuidIf(kindColumn: string, kind: string, idColumn: string) {
  const id = sql.ref(`found.${idColumn}`)
  return sql`case when ${sql.ref(`found.${kindColumn}`)} = ${sql.lit(kind)} and ${id} ~ '^[0-9a-f-]{36}$' then ${id}::uuid end`
}

interface EntryRow {
  id: string
  at: Date
  actor_kind: string
  actor_id: string
  act: string
  object_kind: string
  object_id: string | null
  outcome: string
  reason: string | null
  purpose: string | null
  actor_staff_name: string | null
  actor_device_name: string | null
  object_name: string | null
  sealed: boolean
}

function entryOf(row: EntryRow): AuditRow {
  return AuditRow.parse({
    id: row.id,
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actor: row.actor_staff_name ?? row.actor_device_name ?? row.actor_id,
    act: row.act,
    objectKind: row.object_kind,
    objectId: row.object_id,
    objectName: row.object_name,
    outcome: row.outcome,
    reason: row.reason,
    purpose: row.purpose,
    sealed: row.sealed,
  })
}
