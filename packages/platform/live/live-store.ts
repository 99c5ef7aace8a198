import { sql } from 'kysely'
import pg from 'pg'
import { LiveTopic } from '#contract/live.ts'
import type { Db, Tx } from '../db/pool.ts'

/** Any fixed number: it only has to be the same on every node. */
const publisherLock = 7_306_221

const liveChannel = 'youban_live'

const keepMinutes = 30
/** Events read at a time. */
export const pageSize = 500

export interface HubEvent {
  readonly position: number
  readonly hallId: string
  readonly topic: LiveTopic | 'reset'
  readonly at: string
}

export interface Announcement {
  readonly hallId: string
  readonly topic: LiveTopic
  readonly at: string
}

/** Writes what changed, in the command's own transaction; the publisher tells the screens after the commit. */
export async function announceLive(tx: Tx, announced: readonly Announcement[]): Promise<void> {
  if (announced.length === 0) return
  const rows = announced.map(({ hallId, topic, at }) => ({ hall_id: hallId, topic, at }))
  await tx.insertInto('live_event').values(rows).execute()
}

/** Gives positions to what was committed since, and wakes every listener once. */
export async function publishPending(db: Db): Promise<void> {
  // One node at a time gives positions: two would commit them out of order and a listener would step over the lower one.
  await sql`
    with leader as (select pg_try_advisory_xact_lock(${publisherLock}) as mine),
    fresh as (
      update live_event set position = nextval('live_position')
      where id in (select id from live_event where position is null order by id limit 1000)
        and position is null and (select mine from leader)
      returning position
    )
    select pg_notify(${liveChannel}, max(position)::text) from fresh having count(*) > 0
  `.execute(db)
}

/** Old positions are forgotten; a screen that was away longer is told to read everything again. */
export async function forgetOldEvents(db: Db, now: string): Promise<void> {
  await sql`
    delete from live_event
    where position is not null and at < ${now}::timestamptz - make_interval(mins => ${keepMinutes})
  `.execute(db)
}

export async function getNewestPosition(db: Db): Promise<number> {
  const row = await db
    .selectFrom('live_event')
    .select((eb) => eb.fn.max('position').as('newest'))
    .executeTakeFirst()
  return Number(row?.newest ?? 0)
}

export async function isKnownPosition(db: Db, position: number): Promise<boolean> {
  if (position === 0) return false
  const row = await sql<{ known: boolean }>`
    select exists (select from live_event where position = ${position}) as known
  `.execute(db)
  return row.rows[0]?.known ?? false
}

export async function findEventsAfter(db: Db, position: number): Promise<HubEvent[]> {
  const rows = await db
    .selectFrom('live_event')
    .select(['position', 'hall_id', 'topic', 'at'])
    .where('position', '>', String(position))
    .orderBy('position')
    .limit(pageSize)
    .execute()
  return rows.map((row) => ({
    position: Number(row.position),
    hallId: row.hall_id,
    topic: LiveTopic.parse(row.topic),
    at: row.at.toISOString(),
  }))
}

export interface LiveConnection {
  close(): Promise<void>
}

/** A connection of its own that hears the publisher; it is not from the pool, because LISTEN belongs to a connection. */
export async function openListener(
  url: string,
  on: { onNotice(): void; onError(error: Error): void; onEnd(): void },
): Promise<LiveConnection> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', on.onError)
  client.on('notification', on.onNotice)
  await client.connect()
  try {
    await client.query(`listen ${liveChannel}`)
  } catch (error) {
    await client.end()
    throw error
  }
  client.on('end', on.onEnd)
  return { close: () => client.end() }
}
