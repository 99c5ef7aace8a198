import { dayOf, timeText } from '#texts/dates.ts'

/** The hall's time as the server tells it, carried on by the monotonic clock: this machine's own clock may be wrong. */
export interface HallClock {
  /** Sets the clock by a reply that carries the time. */
  readonly set: (now: string) => void
  readonly now: () => string
  /** The civil date in the hall. */
  readonly today: () => string
  /** `10:42` */
  readonly time: () => string
  /** Tells when the clock is set, so that nothing shows a time known to be wrong. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createHallClock(): HallClock {
  // Before the first reply only this machine's idea of the time is there: when it was started, and how long ago.
  let hall = performance.timeOrigin
  let readAt = 0
  const listeners = new Set<() => void>()
  function now(): string {
    return new Date(hall + performance.now() - readAt).toISOString()
  }
  return {
    set: (text) => {
      hall = Date.parse(text)
      readAt = performance.now()
      for (const listener of listeners) listener()
    },
    now,
    today: () => dayOf(now()),
    time: () => timeText(now()),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
