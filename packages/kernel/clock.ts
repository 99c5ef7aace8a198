import { Temporal } from 'temporal-polyfill'

/** Where the time comes from. An argument everywhere: only this file reads the real clock. */
export type Clock = { readonly now: () => Temporal.Instant }

export type FixedClock = Clock & {
  readonly advance: (duration: Temporal.DurationLike) => void
  readonly set: (instant: Temporal.Instant) => void
}

/** Every legal date of a mainland hall is a date in this zone, wherever the server stands. */
export const hallZone = 'Asia/Shanghai'

export function systemClock(): Clock {
  return { now: () => Temporal.Now.instant() }
}

/**
 * A clock that reads `instant` now and ticks on from there: for demonstrations and journeys.
 * It ticks by the monotonic clock, so a jump of the machine's clock does not move it.
 */
export function startingAt(instant: Temporal.Instant): Clock {
  const started = performance.now()
  return {
    now: () => instant.add({ milliseconds: Math.floor(performance.now() - started) }),
  }
}

/** A clock that stands still until a test moves it. */
export function fixedClock(instant: Temporal.Instant | string): FixedClock {
  let current = Temporal.Instant.from(instant)
  return {
    now: () => current,
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
