import { Temporal } from 'temporal-polyfill'

/** Where the time comes from. An argument everywhere: only this file reads the real clock. */
export type Clock = {
  /** The hall's time: every date, wait and term. */
  readonly now: () => Temporal.Instant
  /**
   * The time of the people who sit before a screen, whatever hour a demonstration has set in the hall: sessions and
   * one-time codes live in it, as the telephone that shows the code does.
   */
  readonly real: () => Temporal.Instant
}

export type FixedClock = Clock & {
  readonly advance: (duration: Temporal.DurationLike) => void
  readonly set: (instant: Temporal.Instant) => void
}

/** Every legal date of a mainland hall is a date in this zone, wherever the server stands. */
export const hallZone = 'Asia/Shanghai'

export function systemClock(): Clock {
  const now = () => Temporal.Now.instant()
  return { now, real: now }
}

/**
 * A clock that reads `instant` now and ticks on from there, `speed` times as fast as the real one: for demonstrations
 * and journeys. It ticks by the monotonic clock, so a jump of the machine's clock does not move it.
 */
export function startingAt(instant: Temporal.Instant, speed = 1): Clock {
  const started = performance.now()
  return {
    now: () => instant.add({ milliseconds: Math.floor((performance.now() - started) * speed) }),
    real: () => Temporal.Now.instant(),
  }
}

/** A clock that stands still until a test moves it. */
export function fixedClock(instant: Temporal.Instant | string): FixedClock {
  let current = Temporal.Instant.from(instant)
  return {
    now: () => current,
    // A test moves both at once.
    real: () => current,
    advance: (duration) => {
      current = current.add(Temporal.Duration.from(duration))
    },
    set: (to) => {
      current = to
    },
  }
}

export function hallDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(hallZone).toPlainDate()
}

export function hallDateTime(instant: Temporal.Instant): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(hallZone).toPlainDateTime()
}

/** The instant at which a wall-clock time happens in the hall. */
export function hallInstant(dateTime: Temporal.PlainDateTime): Temporal.Instant {
  return dateTime.toZonedDateTime(hallZone).toInstant()
}

/** An instant on the wire: UTC with Z, to the millisecond, always the same length. */
export function formatInstant(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 })
}
