import { Client } from 'pg'
import type { Book, Entry } from './ledger.ts'

/** The hall's database as somebody sees it who may only look. */
export interface HallRecords {
  /** Everything the hall holds for the books, row by row as it is: also what would be there twice. */
  readonly entries: (hallId: string) => Promise<Entry[]>
  /** Jobs and messages that the hall still has to work off. */
  readonly countUnsettled: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Read-only by the database itself: what a check writes by mistake, it would then find. */
export async function openHallRecords(url: string): Promise<HallRecords> {
  const client = new Client({
    connectionString: url,
    application_name: 'youban demo',
    options: '-c timezone=UTC -c default_transaction_read_only=on',
  })
  await client.connect()
  return {
    entries: (hallId) => listEntries(client, hallId),
    countUnsettled: () => countUnsettled(client),
    close: () => client.end(),
  }
}

/** Book → its rows as `key` and `value`. The same words as the ledger's, or nothing would be equal. */
const statements: Readonly<Record<Book, string>> = {
  ticket: `select id::text as key, number || ' ' || state as value from ticket where hall_id = $1`,
  matter: `select ticket_id || ' ' || pre_application_id as key, '' as value from ticket_matter where hall_id = $1`,
  application: `select id::text as key, service || ' ' || channel as value from pre_application where hall_id = $1`,
  photo: `select id::text as key, case when claimed_at is null then 'unclaimed' else 'claimed' end as value
    from photo where hall_id = $1`,
  case: `select id::text as key, number || ' ' || pre_application_id || ' ' || state as value
    from case_file where hall_id = $1`,
  'case-event': `select case_id || ' ' || seq as key, kind as value from case_event where hall_id = $1`,
  print: `select document_id || ' ' || n as key, form as value from document_print where hall_id = $1`,
  collection: `select case_id::text as key,
      method || ' ' || case when posted_at is not null then 'posted' else coalesce(handed_to, 'waiting') end as value
    from case_collection where hall_id = $1`,
  // A rating knows its invitation only; the case stands there.
  rating: `select file.number as key, rating.grade as value
    from rating
    join rating_invitation as invitation
      on invitation.hall_id = rating.hall_id and invitation.id = rating.invitation_id
    join case_file as file on file.hall_id = invitation.hall_id and file.id = invitation.case_id
    where rating.hall_id = $1`,
  message: `select id::text as key, state as value from notice where hall_id = $1 and channel = 'sms'`,
}

async function listEntries(client: Client, hallId: string): Promise<Entry[]> {
  const entries: Entry[] = []
  // One moment for all books.
  await client.query('begin isolation level repeatable read')
  for (const [book, statement] of Object.entries(statements)) {
    const { rows } = await client.query<{ key: string; value: string }>(statement, [hallId])
    for (const { key, value } of rows) entries.push({ book: book as Book, key, value })
  }
  await client.query('commit')
  return entries
}

async function countUnsettled(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select (select count(*) from graphile_worker.jobs where attempts < max_attempts and run_at <= now())::int
      + (select count(*) from notice where state = 'queued')::int as count`,
  )
  return rows[0]?.count ?? 0
}
