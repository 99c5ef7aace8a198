import { sql } from 'kysely'
import pg from 'pg'
import { LiveTopic } from '#contract/live.ts'
import type { Db } from '../db/pool.ts'
import type { Log } from '../log/log.ts'
import { liveChannel } from './publisher.ts'

export interface HubEvent {
  readonly position: number
  readonly hallId: string
  readonly topic: LiveTopic | 'reset'
  readonly at: string
}

type Listener = (event: HubEvent) => void

export interface LiveHub {
  /** Hears what is published from now on. */
  subscribe(hallId: string, listener: Listener): () => void
  /** What a screen missed since `position`; undefined when that is no longer known. */
  since(hallId: string, position: number): Promise<HubEvent[] | undefined>
  position(): number
  stop(): Promise<void>
}

const retryMs = 500
const pageSize = 500

/** Listens to PostgreSQL on a connection of its own, so that any node hears what any node commits. */
export async function startHub({ url, db, log }: { url: string; db: Db; log: Log }): Promise<LiveHub> {
  const listeners = new Map<string, Set<Listener>>()
  let last = await newestPosition(db)
  let stopped = false
  let client: pg.Client | undefined
  let reading: Promise<void> = Promise.resolve()

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url })
    fresh.on('error', (error) => log.warn({ error }, 'the live connection broke; connecting again'))
    fresh.on('end', () => {
      if (!stopped && client === fresh) setTimeout(() => void reconnect(), retryMs)
    })
    fresh.on('notification', () => readOn())
    await fresh.connect()
    await fresh.query(`listen ${liveChannel}`)
    client = fresh
    // What was published while nobody listened is read now.
    readOn()
  }
  async function reconnect(): Promise<void> {
    try {
      if (!stopped) await connect()
    } catch (error) {
      log.warn({ error }, 'the live connection is not back yet')
      setTimeout(() => void reconnect(), retryMs)
    }
  }
  function readOn(): void {
    reading = reading.then(deliver).catch((error: unknown) => log.error({ error }, 'reading live events failed'))
  }
  async function deliver(): Promise<void> {
    for (;;) {
      const events = await readAfter(db, last)
      for (const event of events) {
        last = event.position
        for (const listener of listeners.get(event.hallId) ?? []) listener(event)
      }
      if (events.length < pageSize) return
    }
  }

  await connect()
  return {
    subscribe: (hallId, listener) => {
      const own = listeners.get(hallId) ?? new Set()
      own.add(listener)
      listeners.set(hallId, own)
      return () => own.delete(listener)
    },
    since: async (hallId, position) => {
      if (position > last || !(await isKnown(db, position))) return undefined
      const events = await readAfter(db, position)
      return events.length < pageSize ? events.filter((event) => event.hallId === hallId) : undefined
    },
    position: () => last,
    stop: async () => {
      stopped = true
      await reading
      await client?.end()
    },
  }
}

async function newestPosition(db: Db): Promise<number> {
  const row = await db
    .selectFrom('live_event')
    .select((eb) => eb.fn.max('position').as('newest'))
    .executeTakeFirst()
  return Number(row?.newest ?? 0)
}

async function isKnown(db: Db, position: number): Promise<boolean> {
  if (position === 0) return false
  const row = await sql<{ known: boolean }>`
    select exists (select from live_event where position = ${position}) as known
  `.execute(db)
  return row.rows[0]?.known ?? false
}

async function readAfter(db: Db, position: number): Promise<HubEvent[]> {
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
