import type { Grade } from '#contract/citizen.ts'
import { percentile, type TallyFigures } from './actors/tally.ts'
import type { Difference } from './ledger/compare.ts'
import type { Book, Ledger } from './ledger/ledger.ts'

/** What a play leaves behind. */
export interface Played {
  readonly people: number
  readonly families: number
  /** Real seconds from the first person to the last. */
  readonly seconds: number
  readonly waits: readonly number[]
  readonly ledger: Ledger
  readonly tally: TallyFigures
}

export const acts = ['draw', 'file', 'call', 'finish', 'accept'] as const
export type Act = (typeof acts)[number]

export interface Throughput {
  readonly count: number
  /** Acknowledged in a second, between the first request of its kind and the last reply. */
  readonly perSecond: number
  /** Milliseconds from the request to the reply, half and nineteen in twenty. */
  readonly p50: number
  readonly p95: number
}

/** What is told at the end, for people and for programs. */
export interface Figures {
  readonly people: number
  readonly families: number
  readonly seconds: number
  readonly tickets: Readonly<Record<string, number>>
  /** Seconds of the hall's time; null when nobody was called. */
  readonly wait: { readonly p50: number; readonly p90: number } | null
  readonly cases: Readonly<Record<string, number>>
  readonly ratings: Readonly<Partial<Record<Grade, number>>>
  readonly messages: number
  readonly throughput: Readonly<Record<Act, Throughput>>
  /** Writes that were sent a second time with their key. */
  readonly repeats: number
  readonly faults: TallyFigures['faults']
  /** Undefined where no database could be looked at. */
  readonly ledger: { readonly entries: number; readonly differences: readonly Difference[] } | undefined
}

/** Which requests do an act. A ticket is drawn by drawing, by checking in, and with what is filed in the hall. */
const requests: Readonly<Record<Act, readonly string[]>> = {
  draw: ['drawTicket', 'checkIn', 'checkInByPhone', 'filePreApplication'],
  file: ['filePreApplication', 'filePreApplicationByPhone', 'filePreApplicationAtWindow'],
  call: ['callNext'],
  finish: ['finishService'],
  accept: ['acceptCase'],
}

export function figuresOf(played: Played, differences: readonly Difference[] | undefined): Figures {
  const { people, families, seconds, waits, ledger, tally } = played
  const entries = ledger.entries()
  const countBy = (book: Book, part: number): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const { value } of entries.filter((entry) => entry.book === book)) {
      const word = value.split(' ')[part] ?? value
      counts[word] = (counts[word] ?? 0) + 1
    }
    return counts
  }
  return {
    people,
    families,
    seconds,
    tickets: countBy('ticket', 1),
    wait: waits.length === 0 ? null : { p50: percentile(waits, 50), p90: percentile(waits, 90) },
    cases: countBy('case', 2),
    ratings: countBy('rating', 0),
    messages: ledger.count('message'),
    throughput: Object.fromEntries(acts.map((act) => [act, throughputOf(tally, act)])) as Record<Act, Throughput>,
    repeats: tally.repeats,
    faults: tally.faults,
    ledger: differences === undefined ? undefined : { entries: entries.length, differences },
  }
}

function throughputOf({ endpoints }: TallyFigures, act: Act): Throughput {
  const own = endpoints.filter(({ name }) => requests[act].includes(name))
  const count = own.reduce((sum, one) => sum + one.count - one.refused - one.repeats, 0)
  const first = Math.min(...own.map((one) => one.first))
  const last = Math.max(...own.map((one) => one.last))
  const weighted = (value: (one: (typeof own)[number]) => number): number =>
    own.reduce((sum, one) => sum + value(one) * one.count, 0) /
    Math.max(
      1,
      own.reduce((sum, one) => sum + one.count, 0),
    )
  return {
    count,
    perSecond: own.length === 0 || last <= first ? 0 : (count * 1000) / (last - first),
    p50: weighted(({ p50 }) => p50),
    p95: weighted(({ p95 }) => p95),
  }
}
