import { sql } from 'kysely'
import { z } from 'zod'
import { HandedTo, Receiver } from '#contract/collection.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

const NamedProxy = z.strictObject({ name: z.string(), idNumber: z.string() })
type NamedProxy = z.infer<typeof NamedProxy>

/** How a document reaches its owner, with every field open: for masking and for a recorded look. */
export interface CollectionRecord {
  readonly by: 'pick-up' | 'post'
  readonly receiver: Receiver | null
  readonly carrier: string | null
  readonly tracking: string | null
  readonly postedAt: string | null
  readonly handedTo: HandedTo | null
  readonly proxy: NamedProxy | null
}

/** What a case without a row is. */
const atTheHall: CollectionRecord = {
  by: 'pick-up',
  receiver: null,
  carrier: null,
  tracking: null,
  postedAt: null,
  handedTo: null,
  proxy: null,
}

export async function insertCollection(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { receiver, ...key }: CaseRef & { readonly receiver: Receiver },
): Promise<void> {
  await tx
    .insertInto('case_collection')
    .values({
      hall_id: key.hallId,
      case_id: key.caseId,
      method: 'post',
      receiver_cipher: cipher.seal(JSON.stringify(receiver), placeOf('receiver', key)),
    })
    // Accepted after the one notice: chosen anew.
    .onConflict((conflict) =>
      conflict.columns(['hall_id', 'case_id']).doUpdateSet((eb) => ({
        method: eb.ref('excluded.method'),
        receiver_cipher: eb.ref('excluded.receiver_cipher'),
      })),
    )
    .execute()
}

export async function savePosting(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  {
    carrier,
    tracking,
    at,
    ...key
  }: CaseRef & { readonly carrier: string; readonly tracking: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('case_collection')
    .set({ carrier, tracking_cipher: cipher.seal(tracking, placeOf('tracking', key)), posted_at: at })
    .where('hall_id', '=', key.hallId)
    .where('case_id', '=', key.caseId)
    .execute()
}

/** Who carried it away. The row is made where nothing was chosen; that it travels by post stays as it was. */
export async function saveHandOver(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { to, proxy, ...key }: CaseRef & { readonly to: HandedTo; readonly proxy: NamedProxy | null },
): Promise<void> {
  const proxy_cipher = proxy === null ? null : cipher.seal(JSON.stringify(proxy), placeOf('proxy', key))
  await tx
    .insertInto('case_collection')
    .values({ hall_id: key.hallId, case_id: key.caseId, method: 'pick-up', handed_to: to, proxy_cipher })
    .onConflict((conflict) =>
      conflict.columns(['hall_id', 'case_id']).doUpdateSet((eb) => ({
        handed_to: eb.ref('excluded.handed_to'),
        proxy_cipher: eb.ref('excluded.proxy_cipher'),
      })),
    )
    .execute()
}

export async function getCollection(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  key: CaseRef,
): Promise<CollectionRecord> {
  const row = await db
    .selectFrom('case_collection')
    .select(['method', 'receiver_cipher', 'carrier', 'tracking_cipher', 'posted_at', 'handed_to', 'proxy_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst()
  if (row === undefined) return atTheHall
  const open = (sealed: Buffer | null, column: Column) =>
    sealed === null ? null : cipher.openText(sealed, placeOf(column, key))
  const receiver = open(row.receiver_cipher, 'receiver')
  const proxy = open(row.proxy_cipher, 'proxy')
  return {
    by: row.method === 'post' ? 'post' : 'pick-up',
    receiver: receiver === null ? null : Receiver.parse(JSON.parse(receiver)),
    carrier: row.carrier,
    tracking: open(row.tracking_cipher, 'tracking'),
    postedAt: row.posted_at?.toISOString() ?? null,
    handedTo: row.handed_to === null ? null : HandedTo.parse(row.handed_to),
    proxy: proxy === null ? null : NamedProxy.parse(JSON.parse(proxy)),
  }
}

/** A finished document that waits, or one that was posted. */
export interface WaitingCase extends CaseRef {
  readonly number: string
  readonly service: string
  readonly applicantName: string
  readonly by: 'pick-up' | 'post'
  readonly readyAt: string
  readonly postedAt: string | null
}

export interface WaitingListing {
  readonly which: 'waits' | 'uncollected' | 'recent' | 'to-post' | 'posted'
  /** Of each hall: what was ready before this instant counts as uncollected. */
  readonly before: readonly { readonly hallId: string; readonly instant: string }[]
  readonly after: { readonly readyAt: string; readonly id: string } | undefined
  readonly limit: number
}

/** What waits for its owner, the longest first; for posted ones the same order. */
export async function listWaiting(
  db: Db | Tx,
  { scope, hallId, which, before, after, limit }: WaitingListing & { readonly scope?: Scope; readonly hallId?: string },
): Promise<WaitingCase[]> {
  const isPost = sql<boolean>`coalesce(case_collection.method, 'pick-up') = 'post'`
  const isOld = sql<boolean>`(${sql.join(
    [
      sql`false`,
      ...before.map(
        (row) => sql`(case_file.hall_id = ${row.hallId} and case_file.ended_at < ${row.instant}::timestamptz)`,
      ),
    ],
    sql` or `,
  )})`
  const rows = await db
    .selectFrom('case_file')
    .leftJoin('case_collection', (join) =>
      join
        .onRef('case_collection.hall_id', '=', 'case_file.hall_id')
        .onRef('case_collection.case_id', '=', 'case_file.id'),
    )
    .select([
      'case_file.hall_id',
      'case_file.id',
      'case_file.number',
      'case_file.service',
      'case_file.applicant_name',
      'case_file.ended_at',
      'case_collection.method',
      'case_collection.posted_at',
    ])
    .$if(scope !== undefined, (query) => query.where(scopeSql(scope as Scope, scopeColumns))) // asked just before
    .$if(hallId !== undefined, (query) => query.where('case_file.hall_id', '=', hallId ?? ''))
    .where('case_file.ended_at', 'is not', null)
    .$if(which === 'posted', (query) => query.where('case_collection.posted_at', 'is not', null))
    .$if(which !== 'posted', (query) => query.where('case_file.state', '=', 'ready'))
    .$if(which === 'to-post', (query) => query.where(isPost))
    .$if(which === 'uncollected', (query) => query.where(sql<boolean>`not ${isPost}`).where(isOld))
    .$if(which === 'recent', (query) => query.where(sql<boolean>`not ${isPost}`).where(sql<boolean>`not ${isOld}`))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(case_file.ended_at, case_file.id) > (${after?.readyAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('case_file.ended_at')
    .orderBy('case_file.id')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => {
    if (row.ended_at === null) return []
    return [
      {
        hallId: row.hall_id,
        caseId: row.id,
        number: row.number,
        service: row.service,
        applicantName: row.applicant_name,
        by: row.method === 'post' ? ('post' as const) : ('pick-up' as const),
        readyAt: row.ended_at.toISOString(),
        postedAt: row.posted_at?.toISOString() ?? null,
      },
    ]
  })
}

const scopeColumns = { hall: 'case_file.hall_id', service: 'case_file.service', stage: 'case_file.state' }

type Column = 'receiver' | 'tracking' | 'proxy'

function placeOf(column: Column, { hallId, caseId }: CaseRef): string {
  return `case_collection/${column}/${hallId}/${caseId}`
}
