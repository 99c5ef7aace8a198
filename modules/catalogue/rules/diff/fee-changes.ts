import type { Change } from '#contract/catalogue-changes.ts'
import type { Bilingual } from '#contract/fields.ts'
import type { FeeItem, FeeReduction, FeeRow } from '#contract/service.ts'
import { formatFen } from '#kernel/money.ts'
import { circumstancesOf } from './circumstances.ts'
import { applies, basis, type Compare, compareBy, nothing, other, type Sides, wording } from './table.ts'

/** What a service costs: item by item, day by day, with who pays less. */
export const compareFees: Compare<readonly FeeItem[]> = (before, after, sides) => {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((items) => items.find((item) => item.id === id))
    const item = is ?? was
    return item === undefined ? [] : compareItem(was, is, { ...sides, name: item.name })
  })
}

function compareItem(was: FeeItem | undefined, is: FeeItem | undefined, sides: Sides): Change[] {
  const { rows: before = [], reductions: less = [] } = was ?? {}
  const { rows: after = [], reductions: lessNow = [], when } = is ?? {}
  const amounts = listAmounts(before, after, sides.new.validFrom)
  const changes = amounts.map((amount): Change => {
    const circumstances = is === undefined ? circumstancesOf(was?.when, sides.old) : circumstancesOf(when, sides.new)
    return { kind: 'fee', name: sides.name, reduction: null, when: circumstances, ...amount }
  })
  const reductions = compareReductions(less, lessNow, sides)
  if (was === undefined || is === undefined) return [...changes, ...reductions]
  const table = {
    id: nothing,
    name: wording,
    when: applies,
    // With the same amounts only what they stand on differs.
    rows: amounts.length > 0 ? nothing : other,
    reductions: reductions.length > 0 ? nothing : other,
  }
  return [...changes, ...reductions, ...compareBy(table, was, is, sides)]
}

function compareReductions(before: readonly FeeReduction[], after: readonly FeeReduction[], sides: Sides): Change[] {
  const keys = [...new Set([...after, ...before].map(({ name }) => name.zh))]
  return keys.flatMap((key): Change[] => {
    const [was, is] = [before, after].map((list) => list.find(({ name }) => name.zh === key))
    const reduction = is ?? was
    if (reduction === undefined) return []
    const when = circumstancesOf(reduction.when, is === undefined ? sides.old : sides.new)
    const amount: Change = {
      kind: 'fee',
      name: sides.name,
      reduction: reduction.name,
      when,
      from: sides.new.validFrom,
      before: amountText(was?.fen),
      after: amountText(is?.fen),
    }
    const rest =
      was === undefined || is === undefined
        ? []
        : compareBy({ name: wording, when: applies, fen: nothing, basis, mark: other }, was, is, {
            ...sides,
            name: reduction.name,
          })
    return was?.fen === is?.fen ? rest : [amount, ...rest]
  })
}

interface Amount {
  readonly from: string
  readonly before: Bilingual | null
  readonly after: Bilingual | null
}

/** From which days on an item costs something else than it would have cost under the version before. */
function listAmounts(before: readonly FeeRow[], after: readonly FeeRow[], validFrom: string): Amount[] {
  const later = [...before, ...after].map(({ from }) => from).filter((from) => from > validFrom)
  const days = [...new Set([validFrom, ...later])].toSorted()
  return days
    .map((from) => ({ from, was: amountOn(before, from), is: amountOn(after, from) }))
    .filter(({ was, is }, place, all) => {
      const earlier = all[place - 1]
      return was !== is && (earlier === undefined || earlier.was !== was || earlier.is !== is)
    })
    .map(({ from, was, is }) => ({ from, before: amountText(was), after: amountText(is) }))
}

function amountOn(rows: readonly FeeRow[], day: string): number | undefined {
  const begun = rows.filter(({ from }) => from <= day)
  return begun.toSorted((one, another) => one.from.localeCompare(another.from)).at(-1)?.fen
}

function amountText(fen: number | undefined): Bilingual | null {
  return fen === undefined ? null : { zh: formatFen(fen), en: formatFen(fen, 'en') }
}
