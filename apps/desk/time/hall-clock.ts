/** The hall's time as the server told it; the browser's own clock may be wrong and is never read. */
export interface HallClock {
  /** An instant of the wire. */
  readonly now: () => string
  readonly sync: (now: string) => void
  /** The hall's time at a moment of the browser's clock, in milliseconds: for the age of what was read. */
  readonly atBrowserTime: (milliseconds: number) => string
}

export function createHallClock(): HallClock {
  let told = 0
  let heardAt = performance.now()
  const after = (since: number): string => new Date(told + since).toISOString()
  return {
    now: () => after(performance.now() - heardAt),
    atBrowserTime: (milliseconds) => after(milliseconds - performance.timeOrigin - heardAt),
    sync: (now) => {
      told = Date.parse(now)
      heardAt = performance.now()
    },
  }
}
