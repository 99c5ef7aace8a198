import type { Change, Span, Term } from '#contract/catalogue-changes.ts'
import type { Limit, Service, ValidityClass } from '#contract/service.ts'
import { circumstancesOf } from './circumstances.ts'
import { canonicalText, isSame } from './same.ts'
import { type Compare, other } from './table.ts'

export function limit(of: 'promised' | 'statutory'): Compare<readonly Limit[]> {
  return (before, after, sides) => {
    const [old, now] = [termsOf(before, sides.old), termsOf(after, sides.new)]
    if (!isSame(old, now)) return [{ kind: 'limit', of, before: old, after: now }]
    return [{ kind: 'basis', name: sides.name, after: after.map((one) => one.basis).join('；') }]
  }
}

function termsOf(limits: readonly Limit[], service: Service): Term[] {
  return limits.map(({ kind, n, when }) => ({ kind, n, when: circumstancesOf(when, service) }))
}

export const validity: Compare<readonly ValidityClass[]> = (before, after, sides, field) => {
  const keyOf = ({ fromAge, when }: ValidityClass): string => `${fromAge} ${canonicalText(when)}`
  const old = new Map(before.map((one) => [keyOf(one), one]))
  const now = new Map(after.map((one) => [keyOf(one), one]))
  const changes = [...new Map([...old, ...now]).keys()].flatMap((key): Change[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const [spanBefore, spanAfter] = [spanOf(was), spanOf(is)]
    if (isSame(spanBefore, spanAfter)) return []
    const { fromAge, when } = is ?? was ?? { fromAge: 0, when: undefined }
    const circumstances = circumstancesOf(when, is === undefined ? sides.old : sides.new)
    return [{ kind: 'validity', fromAge, when: circumstances, before: spanBefore, after: spanAfter }]
  })
  return changes.length > 0 ? changes : other(before, after, sides, field)
}

function spanOf(row: ValidityClass | undefined): Span {
  if (row === undefined) return { kind: 'none', n: null }
  if (row.years === null) return { kind: 'life', n: null }
  if (row.years !== undefined) return { kind: 'years', n: row.years }
  if (row.months !== undefined) return { kind: 'months', n: row.months }
  return row.days === undefined ? { kind: 'none', n: null } : { kind: 'days', n: row.days }
}
