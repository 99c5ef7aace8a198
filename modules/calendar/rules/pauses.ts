import type { Pause } from '#contract/calendar.ts'

export type PauseFault = {
  /** The place of the pause in the list as given. */
  readonly at: number
  readonly reason: 'pause-ends-before-it-begins' | 'pause-without-basis' | 'pauses-overlap'
}

/** The first pause that cannot be: a term is not counted by a guess of what was meant. */
export function findPauseFault(pauses: readonly Pause[]): PauseFault | undefined {
  for (const [at, { from, to, basis }] of pauses.entries()) {
    if (to < from) return { at, reason: 'pause-ends-before-it-begins' }
    // 行政许可法 Art 45: only what the law names stops a term, and the person is told in writing what it is.
    if (basis.trim() === '') return { at, reason: 'pause-without-basis' }
    if (pauses.some((other, place) => place < at && other.from <= to && from <= other.to)) {
      return { at, reason: 'pauses-overlap' }
    }
  }
  return undefined
}

/** The pauses in their order. Throws on a fault, which whoever lets pauses in has told before. */
export function orderPauses(pauses: readonly Pause[]): readonly Pause[] {
  if (pauses.length === 0) return pauses
  const fault = findPauseFault(pauses)
  if (fault !== undefined) throw new RangeError(`expected pauses that can be, found ${fault.reason} at ${fault.at}`)
  return pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

export function findPauseOf(pauses: readonly Pause[], date: string): Pause | undefined {
  return pauses.find(({ from, to }) => from <= date && date <= to)
}
