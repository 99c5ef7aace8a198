import { sql } from 'kysely'
import type { Db } from '../db/pool.ts'
import type { Log } from '../log/log.ts'

const pauseMs = 60
const idleMs = 250
const keepMinutes = 30

/** Any fixed number: it only has to be the same on every node. */
const publisherLock = 7_306_221

export const liveChannel = 'youban_live'

export interface Publisher {
  /** Something was committed here: publish within the pause. */
  poke(): void
  stop(): Promise<void>
}

/**
 * Gives positions to what commands have written and sends one NOTIFY for all of it, at most every 60 ms. Never inside a
 * command: pg_notify in a transaction takes a lock across all commits.
 */
export function startPublisher(db: Db, log: Log): Publisher {
  let stopped = false
  let poked = false
  let wake: (() => void) | undefined
  async function loop(): Promise<void> {
    while (!stopped) {
      poked = false
      await publish(db).catch((error: unknown) => log.error({ error }, 'publishing live events failed; trying again'))
      if (!stopped) await sleepUnlessPoked()
    }
  }
  async function sleepUnlessPoked(): Promise<void> {
    await pause(pauseMs)
    if (poked || stopped) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs - pauseMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    wake = undefined
  }
  const running = loop()
  return {
    poke: () => {
      poked = true
      wake?.()
    },
    stop: async () => {
      stopped = true
      wake?.()
      await running
    },
  }
}

async function publish(db: Db): Promise<void> {
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
