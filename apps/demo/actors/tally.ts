import type { Problem } from '#contract/problem.ts'

/** What was asked of the hall, how long it took, and what must not have happened. */
export interface Tally {
  answered(name: string, reply: { started: number; ended: number; problem: Problem | undefined }): void
  repeated(name: string, replies: readonly [{ readonly ok: boolean }, { readonly ok: boolean }]): void
  /** A refusal that nobody expected, or anything else that a hall should not do. */
  fault(what: string): void
  readonly figures: () => TallyFigures
}

export interface EndpointFigures {
  readonly name: string
  readonly count: number
  readonly refused: number
  /** Of those not refused, the ones that were sent a second time with their key. */
  readonly repeats: number
  /** Milliseconds from sending to the reply. */
  readonly p50: number
  readonly p95: number
  /** The first sent and the last reply, in real milliseconds of the play. */
  readonly first: number
  readonly last: number
}

export interface TallyFigures {
  readonly endpoints: readonly EndpointFigures[]
  readonly repeats: number
  /** Each kind of fault, and how often. */
  readonly faults: readonly { readonly what: string; readonly times: number }[]
}

interface Times {
  readonly took: number[]
  refused: number
  repeats: number
  first: number
  last: number
}

export function openTally(): Tally {
  const endpoints = new Map<string, Times>()
  const faults = new Map<string, number>()
  let repeats = 0
  const fault = (what: string): void => {
    faults.set(what, (faults.get(what) ?? 0) + 1)
  }
  return {
    answered: (name, { started, ended, problem }) => {
      const times = endpoints.get(name) ?? { took: [], refused: 0, repeats: 0, first: started, last: ended }
      endpoints.set(name, times)
      times.took.push(ended - started)
      times.last = Math.max(times.last, ended)
      if (problem !== undefined) times.refused += 1
      if (problem !== undefined && problem.status >= 500) fault(`${name}: ${problem.status} ${problem.reason}`)
    },
    repeated: (name, [one, other]) => {
      repeats += 1
      const times = endpoints.get(name)
      if (times !== undefined && other.ok) times.repeats += 1
      if (JSON.stringify(one) !== JSON.stringify(other)) fault(`${name}: the same key gave two replies`)
    },
    fault,
    figures: () => ({
      endpoints: [...endpoints].map(([name, times]) => figuresOf(name, times)),
      repeats,
      faults: [...faults].map(([what, times]) => ({ what, times })),
    }),
  }
}

function figuresOf(name: string, { took, refused, repeats, first, last }: Times): EndpointFigures {
  return {
    name,
    count: took.length,
    refused,
    repeats,
    p50: percentile(took, 50),
    p95: percentile(took, 95),
    first,
    last,
  }
}

/** The value that so many in a hundred do not exceed; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}
