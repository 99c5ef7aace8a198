import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CaseReason, CaseState, Clock, MaterialFinding } from '#contract/cases.ts'
import type { DeferralRow } from '#contract/catalogue.ts'
import type { Material } from '#contract/service.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { dueDay } from '#modules/calendar/rules/index.ts'

/** Whether a paper may follow later: secondary, and named by the catalogue (RULES §2.1). */
export function isDeferrable({ kind, deferrable, handedIn, takenHere }: Material): boolean {
  return kind === 'secondary' && deferrable !== undefined && !handedIn && !takenHere
}

/** The papers that are promised and have not come. */
export function owedOf(findings: readonly MaterialFinding[]): string[] {
  return findings.filter(({ state }) => state === 'deferred').map(({ material }) => material)
}

/** The hall's rule in force on a day; undefined where it defers nothing. */
export function deferralRowOf(rows: readonly DeferralRow[] | undefined, on: string): DeferralRow | undefined {
  return rows?.findLast(({ from }) => from <= on)
}

/** Whether papers may be promised now: the hall does it, the person's word is good, and the promise is signed. */
export function decideDeferral({
  findings,
  row,
  isBlocked,
  isSigned,
}: {
  findings: readonly MaterialFinding[]
  row: DeferralRow | undefined
  isBlocked: boolean
  isSigned: boolean
}): Decision<null, CaseReason> {
  if (owedOf(findings).length === 0) return isSigned ? refused('nothing-owed') : accepted(null)
  if (row === undefined) return refused('deferral-not-here')
  // 失信: not available until 信用修复 (RULES §2.1, 8).
  if (isBlocked) return refused('deferral-blocked')
  return isSigned ? accepted(null) : refused('commitment-missing', { field: 'commitment' })
}

/**
 * The clocks of a case that begins with papers missing: the promise is the item's own or the hall's whole cycle, whichever
 * ends first, and the papers come within the shortest of their own limits, never after the promise (DB32/T 3456-2018).
 */
export function deferClocks({
  clocks,
  materials,
  findings,
  start,
  row,
  calendar,
}: {
  clocks: readonly Clock[]
  materials: readonly Material[]
  findings: readonly MaterialFinding[]
  start: string
  row: DeferralRow
  calendar: HolidayCalendar
}): Clock[] {
  const within = (n: number) => {
    const decision = dueDay({ start, kind: 'working-days', n, calendar })
    return decision.ok ? decision.value.due : null
  }
  const cycle = within(row.workingDays)
  const capped = clocks.map((clock): Clock => {
    const isLonger = clock.due === null || (cycle !== null && clock.due > cycle)
    if (clock.kind !== 'promised' || !isLonger) return clock
    return { ...clock, due: cycle, limit: `${row.workingDays} working-days`, basis: row.basis }
  })
  const owed = owedOf(findings)
  const limits = materials.flatMap(({ id, deferrable }) =>
    owed.includes(id) && deferrable !== undefined ? [deferrable] : [],
  )
  const shortest = limits.toSorted((one, other) => one.workingDays - other.workingDays)[0]
  const promised = capped.find(({ kind }) => kind === 'promised')
  if (shortest === undefined || promised === undefined) return capped
  const own: Clock = {
    kind: 'supply',
    start,
    due: within(shortest.workingDays),
    limit: `${shortest.workingDays} working-days`,
    basis: shortest.basis,
    standing: 'running',
  }
  const isLater = promised.due !== null && (own.due === null || own.due > promised.due)
  const { due, limit, basis } = promised
  return [...capped, isLater ? { ...own, due, limit, basis } : own]
}

/** A promised paper has come: the day of its arrival counts (RULES §2.1, 4). */
export function decideSupply({
  findings,
  material,
}: {
  findings: readonly MaterialFinding[]
  material: string
}): Decision<{ findings: MaterialFinding[]; isComplete: boolean }, CaseReason> {
  if (!owedOf(findings).includes(material)) return refused('nothing-owed', { field: 'material' })
  const after = findings.map((finding): MaterialFinding => {
    return finding.material === material ? { material, state: 'checked' } : finding
  })
  return accepted({ findings: after, isComplete: owedOf(after).length === 0 })
}

/** What happens to a case whose papers did not come in time. `again`: they had been waited for a second time already. */
export function lapseOf(
  { onLapse }: Pick<DeferralRow, 'onLapse'>,
  { again }: { again: boolean },
): Extract<CaseState, 'returned' | 'withdrawn'> | 'suspended' {
  if (onLapse === 'withdraw') return 'withdrawn'
  return onLapse === 'suspend' && !again ? 'suspended' : 'returned'
}
