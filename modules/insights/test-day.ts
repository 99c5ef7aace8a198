import type { CaseState } from '#contract/cases.ts'
import type { Grade } from '#contract/citizen.ts'
import type { TicketState } from '#contract/tickets.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { hallId, type TestHall } from '#server/testing/test-hall.ts'

/** A moment on the hall's clock; of 15 July 2024, a Monday, where nothing else is said. */
export function time(clock: string, date = '2024-07-15'): string {
  return new Date(`${date}T${clock}+08:00`).toISOString()
}

export interface GivenTicket {
  readonly state: TicketState
  readonly drawnAt: string
  readonly calledAt?: string | undefined
  readonly finishedAt?: string | undefined
  readonly window?: number | undefined
  readonly hallId?: string | undefined
  readonly day?: string | undefined
  readonly queue?: string | undefined
  readonly service?: string | undefined
}

let drawn = 0

/** The row of a ticket in any state, as the queue would have left it; its number. */
export async function addTicket({ database, tools }: TestHall, given: GivenTicket): Promise<string> {
  drawn += 1
  const queue = given.queue ?? 'C'
  const number = `${queue}${String(drawn).padStart(3, '0')}`
  await database.db
    .insertInto('ticket')
    .values({
      hall_id: given.hallId ?? hallId,
      id: tools.ids.next(),
      day: given.day ?? '2024-07-15',
      number,
      queue,
      service: given.service ?? 'id-card-renewal',
      state: given.state,
      order_at: given.drawnAt,
      drawn_at: given.drawnAt,
      called_at: given.calledAt ?? null,
      last_called_at: given.calledAt ?? null,
      started_at: given.state === 'serving' ? (given.calledAt ?? null) : null,
      finished_at: given.finishedAt ?? null,
      window_number: given.window ?? null,
      token_hash: Buffer.from(`${number} ${given.hallId ?? hallId}`),
    })
    .execute()
  return number
}

export async function addWindow(
  { database }: TestHall,
  number: number,
  { staffId = null, home = hallId }: { staffId?: string | null; home?: string } = {},
): Promise<void> {
  const name = { name_zh: `${number} 号窗口`, name_en: `Window ${number}` }
  const row = { hall_id: home, number, ...name, queues: ['C', 'B'], staff_id: staffId }
  await database.db.insertInto('hall_window').values(row).execute()
}

export interface GivenCase {
  readonly state: CaseState
  readonly acceptedAt?: string | undefined
  readonly endedAt?: string | undefined
  readonly turnedAwayAt?: string | undefined
  readonly promisedDue?: string | undefined
  readonly hallId?: string
  readonly service?: string
}

export async function addCase(
  { database, tools }: TestHall,
  { acceptedAt, endedAt, turnedAwayAt, promisedDue, ...given }: GivenCase,
): Promise<string> {
  const { caseId } = await addTestCase(tools, given)
  await database.db
    .updateTable('case_file')
    .set({
      accepted_at: acceptedAt ?? null,
      ended_at: endedAt ?? null,
      turned_away_at: turnedAwayAt ?? null,
      promised_due: promisedDue ?? null,
    })
    .where('id', '=', caseId)
    .execute()
  return caseId
}

/** The invitation of a case, and the rating it brought where there is one. */
export async function invite(
  { database, tools }: TestHall,
  given: { caseId: string; at: string; grade?: Grade | undefined; ratedAt?: string | undefined; hallId?: string },
): Promise<void> {
  const id = tools.ids.next()
  const home = given.hallId ?? hallId
  await database.db
    .insertInto('rating_invitation')
    .values({
      hall_id: home,
      id,
      case_id: given.caseId,
      invited_at: given.at,
      expires_at: time('00:00:00', '2024-09-15'),
    })
    .execute()
  if (given.grade === undefined) return
  await database.db
    .insertInto('rating')
    .values({ hall_id: home, invitation_id: id, grade: given.grade, rated_at: given.ratedAt ?? given.at })
    .execute()
}
