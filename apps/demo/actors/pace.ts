import { setTimeout as sleep } from 'node:timers/promises'

/** How fast the morning is played: so many times the real pace, or as fast as the hall can. */
export type Speed = number | 'max'

/** The time of the morning, in seconds since it began. At `max` nobody waits for it. */
export interface Pace {
  /** Seconds of the morning that have passed. */
  readonly now: () => number
  /** Until that second of the morning; at once when it has passed. */
  readonly until: (second: number) => Promise<void>
  /** So many seconds of the morning: walking, looking through papers. */
  readonly spend: (seconds: number) => Promise<void>
  /** Real milliseconds, for asking again; also at `max`. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Everybody stands still when `stop` is told: what waits then throws its AbortError. */
export function startPace(speed: Speed, stop: AbortSignal): Pace {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal: stop })
  if (speed === 'max') {
    const breathe = () => pause(0)
    return { now: seconds, until: breathe, spend: breathe, pause }
  }
  const now = () => seconds() * speed
  const spend = (wanted: number) => pause(Math.max(0, (wanted * 1000) / speed))
  return { now, spend, until: (second) => spend(second - now()), pause }
}
