import { z } from 'zod'
import type { CaseAlert, MovedDate } from '#contract/case-clocks.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { listAlerts, listMovedDates } from '../store/alerts.ts'
import { cursorOf, parseCursor } from './cursor.ts'

const pageSize = 50

/** What PostgreSQL takes for a date and the law does not. */
const noDate = 'infinity'

type Page<Row> = Promise<Decision<{ rows: Row[]; next: string | null }, 'invalid-input'>>

const AlertCursor = z.tuple([z.union([z.iso.date(), z.literal(noDate)]), z.uuid(), z.string()])
const MovedCursor = z.tuple([z.iso.datetime(), z.uuid(), z.int(), z.string()])

/** Dates that come near or have passed: an officer's own cases, for a team lead and a supervisor all of the hall. */
export async function readAlerts(reading: Reading, query: { after?: string | undefined }): Page<CaseAlert> {
  const after = parseCursor(AlertCursor, query.after)
  if (after === 'broken') return refused('invalid-input', { field: 'after', fields: 'after' })
  const found = await listAlerts(reading.db, {
    scope: reading.scope,
    acceptedBy: ownOnly(reading),
    after: after === undefined ? undefined : { due: after[0], caseId: after[1], clock: after[2] },
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const next = found.length > pageSize && last !== undefined ? cursorOf([last.due, last.caseId, last.clock]) : null
  return accepted({
    rows: page.map((alert) => ({
      ...alert,
      due: alert.due === noDate ? null : alert.due,
      // Amber comes near; red has passed, or nobody knows.
      colour: alert.step === 'supervisor' ? 'red' : 'amber',
    })),
    next,
  })
}

/** Dates that another calendar moved, so that somebody can ring those who made plans. */
export async function readMovedDates(reading: Reading, query: { after?: string | undefined }): Page<MovedDate> {
  const after = parseCursor(MovedCursor, query.after)
  if (after === 'broken') return refused('invalid-input', { field: 'after', fields: 'after' })
  const found = await listMovedDates(reading.db, {
    scope: reading.scope,
    after: after === undefined ? undefined : { at: after[0], caseId: after[1], seq: after[2], clock: after[3] },
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const next =
    found.length > pageSize && last !== undefined ? cursorOf([last.at, last.caseId, last.seq, last.clock]) : null
  return accepted({ rows: page.map(({ clock: kind, seq: _seq, ...moved }) => ({ ...moved, kind })), next })
}

function ownOnly({ principal }: Reading): string | null {
  if (principal.kind !== 'staff') return null
  const sees = principal.grants.some(({ role }) => role === 'team-lead' || role === 'supervisor')
  return sees ? null : principal.staffId
}
