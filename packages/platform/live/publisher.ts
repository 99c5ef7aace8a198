import type { Db } from '../db/pool.ts'
import type { Log } from '../log/log.ts'
import { publishPending } from './live-store.ts'

const pauseMs = 60
const idleMs = 250

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
      await publishPending(db).catch((error: unknown) =>
        log.error({ error }, 'publishing live events failed; trying again'),
      )
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
