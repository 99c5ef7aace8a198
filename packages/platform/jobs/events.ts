import { z } from 'zod'
import type { DomainEvent } from '../command/act.ts'
import type { Db, Tx } from '../db/pool.ts'
import { addJob } from './job-store.ts'

export const eventTask = 'deliver-event'

/** Delivers an event to one subscriber. It may be called again for the same event: it must be idempotent. */
export type Subscriber = (event: DomainEvent) => Promise<void>

/** Event name → subscriber name → what it does. Wired in apps/server only. */
export type Subscriptions = Readonly<Record<string, Readonly<Record<string, Subscriber>>>>

const Envelope = z.strictObject({
  name: z.string(),
  hallId: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  eventId: z.string(),
  subscriber: z.string().optional(),
})

/** An event is a job row of the same transaction, never an in-memory emitter: a crash after the commit loses nothing. */
export async function emitEvent(tx: Tx | Db, event: DomainEvent, eventId: string): Promise<void> {
  await addJob(tx, { task: eventTask, payload: { ...event, eventId } })
}

/**
 * The task behind every event: first one job per subscriber, then each on its own, so that one failing delays no other.
 * Who hears it alone gets it at once: in a full hall a second job would stand at the end of a long line again.
 */
export function eventTaskOf(db: Db, subscriptions: Subscriptions): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const { subscriber, eventId, ...event } = Envelope.parse(payload)
    const subscribers = subscriptions[event.name] ?? {}
    if (subscriber === undefined) {
      const [only, ...others] = Object.values(subscribers)
      if (only !== undefined && others.length === 0) return only(event)
      for (const name of Object.keys(subscribers)) {
        await addJob(db, {
          task: eventTask,
          payload: { ...event, eventId, subscriber: name },
          key: `${eventId}:${name}`,
        })
      }
      return
    }
    const deliver = subscribers[subscriber]
    if (deliver === undefined) throw new Error(`event ${event.name} has no subscriber ${subscriber}`)
    await deliver(event)
  }
}
