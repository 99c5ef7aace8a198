import type { CaseDetail, CaseEventKind } from '#contract/cases.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { CallResult } from '#contract/client.ts'
import type { Random } from '#kernel/random.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { PlannedMatter } from '../plan/morning.ts'
import type { Floor } from './floor.ts'
import type { Pace } from './pace.ts'
import type { Tally } from './tally.ts'
import type { Tray } from './tray.ts'
import type { Line } from './wire.ts'

/** A case on its way from one desk to the next. */
export interface CaseInHand {
  readonly caseId: string
  readonly number: string
  readonly matter: PlannedMatter
  readonly waitSeconds: number
}

/** What everybody in the hall shares: its time, its floor, its trays, and the book that each acknowledgement goes into. */
export interface Scene {
  readonly hallId: string
  readonly catalogue: HallCatalogue
  /** The civil date of the morning. */
  readonly on: string
  readonly pace: Pace
  readonly floor: Floor
  readonly tally: Tally
  readonly ledger: Ledger
  readonly chance: Random
  readonly portraits: readonly Buffer[]
  /** Accepted, and to be reviewed; reviewed, and to be decided; approved, and to be given out; ended, and to be rated. */
  readonly trays: Readonly<Record<'review' | 'decision' | 'collection' | 'rating', Tray<CaseInHand>>>
  /** The code of a case as the message on its owner's phone tells it. */
  readonly codeOf: (number: string) => Promise<string | undefined>
  /** Seconds from drawing to the first call, in the hall's time. */
  readonly waits: number[]
  /** The day's mark, as the board shows it. */
  readonly doorCode: () => string
  /** A line from an address of its own. */
  readonly newLine: () => Line
}

/** The reply of an act that has no reason to be refused; when it is, the play goes on without it and says so at the end. */
export function granted<T>(scene: Pick<Scene, 'tally'>, what: string, reply: CallResult<T>): T | undefined {
  if (reply.ok) return reply.value
  // A fault of the server is counted where it arrives.
  if (reply.problem.status < 500) {
    const faults = reply.problem.faults?.map(({ field, reason }) => `${field} ${reason}`).join(', ') ?? ''
    scene.tally.fault(`${what}: ${reply.problem.status} ${reply.problem.reason} ${faults}`.trim())
  }
  return undefined
}

/** Writes down what a step on a case acknowledged. */
export function noteStep({ ledger }: Scene, detail: CaseDetail, kind: CaseEventKind): void {
  const { id, number, version, state, preApplication } = detail
  const entry = { book: 'case', key: id, value: `${number} ${preApplication.id} ${state}` } as const
  if (version === 1) ledger.enter(entry)
  else ledger.change(entry)
  ledger.enter({ book: 'case-event', key: `${id} ${version}`, value: kind })
}
