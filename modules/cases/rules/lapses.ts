import type { Extension, Pause } from '#contract/calendar.ts'
import type { CaseEventKind, Clock, LapseReason } from '#contract/cases.ts'
import type { ProcedureLaw } from '#contract/law.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** A pause as the history tells it; `to` is null while it lasts. */
export interface CasePause {
  readonly seq: number
  readonly ground: string
  readonly basis: string
  readonly from: string
  readonly to: string | null
}

export type CaseExtension = Extension & { readonly seq: number }

/** Everything that stops the clocks of a case or makes its limits longer. */
export interface Lapses {
  readonly pauses: readonly CasePause[]
  readonly extensions: readonly CaseExtension[]
}

export const noLapses: Lapses = { pauses: [], extensions: [] }

/** One entry of the history, as far as it stops a clock. */
export interface LapseEvent {
  readonly seq: number
  readonly kind: CaseEventKind
  readonly payload: Readonly<Record<string, string | number | boolean>>
}

/** Reads the history from its beginning: a pause ends with the next `resumed`. */
export function lapsesOf(history: readonly LapseEvent[]): Lapses {
  const pauses: CasePause[] = []
  const extensions: CaseExtension[] = []
  for (const event of history) {
    const { seq, kind, payload } = event
    if (kind === 'paused') {
      const { ground, basis, from } = payload
      pauses.push({ seq, ground: String(ground), basis: String(basis), from: String(from), to: null })
    }
    if (endsPause(event)) {
      const open = pauses.pop()
      if (open !== undefined) pauses.push({ ...open, to: open.to ?? String(payload['to']) })
    }
    if (kind === 'extended') extensions.push({ seq, n: Number(payload['n']), basis: String(payload['basis']) })
  }
  return { pauses, extensions }
}

/** An entry after which the clocks run again: said so, or the last paper that was waited for a second time. */
export function endsPause({ kind, payload }: Pick<LapseEvent, 'kind'> & { payload?: LapseEvent['payload'] }): boolean {
  return kind === 'resumed' || (kind === 'supplied' && payload?.['to'] !== undefined)
}

/** The pauses that have an end: what a date is counted with. */
export function closedPauses({ pauses }: Lapses): Pause[] {
  return pauses.flatMap(({ from, to, basis }) => (to === null ? [] : [{ from, to, basis }]))
}

export function openPause({ pauses }: Lapses): CasePause | undefined {
  return pauses.find(({ to }) => to === null)
}

interface PauseQuestion {
  readonly law: ProcedureLaw
  readonly lapses: Lapses
  readonly clocks: readonly Clock[]
  readonly ground: string
  readonly from: string
  readonly today: string
}

/** Whether the clocks stop from a day on, and by which law. It may be written down late, never ahead. */
export function decidePause({
  law,
  lapses,
  clocks,
  ground: id,
  from,
  today,
}: PauseQuestion): Decision<{ ground: string; basis: string; from: string }, LapseReason> {
  // 行政许可法 Art 45: only what the law names is not counted.
  const ground = law.pauses.find((one) => one.id === id)
  if (ground === undefined) return refused('pause-ground-unknown', { field: 'ground' })
  if (openPause(lapses) !== undefined) return refused('already-paused')
  if (from > today) return refused('pause-not-yet', { field: 'from' })
  if (clocks.some(({ start }) => from < start)) return refused('pause-before-acceptance', { field: 'from' })
  if (closedPauses(lapses).some(({ to }) => from <= to)) return refused('pauses-overlap', { field: 'from' })
  return accepted({ ground: id, basis: ground.basis, from })
}

/** When the pause that lasts is over. Its last day lies in it, and not in the future. */
export function decideResumption({
  lapses,
  to,
  today,
}: {
  lapses: Lapses
  to: string
  today: string
}): Decision<{ to: string }, LapseReason> {
  const pause = openPause(lapses)
  if (pause === undefined) return refused('not-paused')
  if (to < pause.from) return refused('pause-ends-before-it-begins', { field: 'to' })
  if (to > today) return refused('pause-not-yet', { field: 'to' })
  return accepted({ to })
}

/**
 * Whether the limits become longer: once, before they have passed, and only where they are counted in working days.
 * 行政许可法 Art 42: 二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人.
 */
export function decideExtension({
  law,
  lapses,
  clocks,
  today,
}: Pick<PauseQuestion, 'law' | 'lapses' | 'clocks' | 'today'>): Decision<{ n: number; basis: string }, LapseReason> {
  if (lapses.extensions.length > 0) return refused('already-extended')
  const binding = clocks.find(({ kind }) => kind === 'statutory') ?? clocks.find(({ kind }) => kind === 'promised')
  if (binding === undefined || !isExtendable(binding)) return refused('extension-without-basis')
  if (binding.due !== null && binding.due < today) return refused('term-over')
  return accepted({ n: law.extension.workingDays, basis: law.extension.basis })
}

export function isExtendable({ limit }: Pick<Clock, 'limit'>): boolean {
  return limit?.endsWith(' working-days') ?? false
}
