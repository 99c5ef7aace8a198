import type { Db } from '../db/pool.ts'
import type { Log } from '../log/log.ts'
import {
  findEventsAfter,
  getNewestPosition,
  type HubEvent,
  isKnownPosition,
  type LiveConnection,
  openListener,
  pageSize,
} from './live-store.ts'

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
const lookMs = 10_000

/** Listens to PostgreSQL on a connection of its own, so that any node hears what any node commits. */
export async function startHub({ url, db, log }: { url: string; db: Db; log: Log }): Promise<LiveHub> {
  const listeners = new Map<string, Set<Listener>>()
  let last = await getNewestPosition(db)
  let stopped = false
  let listener: LiveConnection | undefined
  let reading: Promise<void> = Promise.resolve()

  async function connect(): Promise<void> {
    listener = await openListener(url, {
      onNotice: readOn,
      onError: (error) => log.warn({ error }, 'the live connection broke; connecting again'),
      onEnd: () => {
        if (!stopped) setTimeout(() => void reconnect(), retryMs)
      },
    })
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
      const events = await findEventsAfter(db, last)
      for (const event of events) {
        last = event.position
        for (const listener of listeners.get(event.hallId) ?? []) listener(event)
      }
      if (events.length < pageSize) return
    }
  }

  await connect()
  // A connection can be dead without saying so; a slow look heals what a lost notice would leave.
  const look = setInterval(readOn, lookMs)
  return {
    subscribe: (hallId, listener) => {
      const own = listeners.get(hallId) ?? new Set()
      own.add(listener)
      listeners.set(hallId, own)
      return () => own.delete(listener)
    },
    since: async (hallId, position) => {
      if (position > last || !(await isKnownPosition(db, position))) return undefined
      const events = await findEventsAfter(db, position)
      return events.length < pageSize ? events.filter((event) => event.hallId === hallId) : undefined
    },
    position: () => last,
    stop: async () => {
      stopped = true
      clearInterval(look)
      await reading
      await listener?.close()
    },
  }
}
