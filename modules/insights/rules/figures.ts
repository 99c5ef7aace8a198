import { DayCaseSet, DayTicketSet, type Figures, RatingSet } from '#contract/insights.ts'

type Counts<Set extends string> = Record<Set, number>

/** What a store found of one part of a span: a set in which there is nobody may be missing. */
export interface TicketSums {
  readonly counts: Partial<Counts<DayTicketSet>>
  readonly medianWait: number | null
  readonly ninetiethWait: number | null
}

export interface Sums {
  readonly tickets: ReadonlyMap<string, TicketSums>
  readonly cases: ReadonlyMap<string, Partial<Counts<DayCaseSet>>>
  readonly ratings: ReadonlyMap<string, Partial<Counts<RatingSet>>>
}

/** The figures of one part. A set without anybody counts zero; a wait that nobody had stays unmeasured. */
export function figuresOf({ tickets, cases, ratings }: Sums, key: string): Figures {
  const found = tickets.get(key)
  return {
    tickets: filled(DayTicketSet.options, found?.counts),
    cases: filled(DayCaseSet.options, cases.get(key)),
    ratings: filled(RatingSet.options, ratings.get(key)),
    medianWait: found?.medianWait ?? null,
    ninetiethWait: found?.ninetiethWait ?? null,
  }
}

/** Every hour from the first to the last in which anything happened: one without anybody is a zero, not a gap. */
export function listHours(sums: readonly Sums[]): number[] {
  const keys = sums.flatMap(({ tickets, cases, ratings }) => [...tickets.keys(), ...cases.keys(), ...ratings.keys()])
  const hours = keys.map(Number)
  if (hours.length === 0) return []
  const first = Math.min(...hours)
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, place) => first + place)
}

function filled<Set extends string>(sets: readonly Set[], counts: Partial<Counts<Set>> | undefined): Counts<Set> {
  const entries = sets.map((set) => [set, counts?.[set] ?? 0] as const)
  return Object.fromEntries(entries) as Counts<Set> // one entry for each set
}
