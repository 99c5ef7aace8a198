import type { Change, Thing } from '#contract/catalogue-changes.ts'
import type { Bilingual } from '#contract/fields.ts'
import type { Service, When } from '#contract/service.ts'
import { circumstancesOf } from './circumstances.ts'
import { isSame } from './same.ts'

/** Where a comparison stands: the two versions, and the thing whose fields are compared, by its name before. */
export type Sides = { readonly old: Service; readonly new: Service; readonly name: Bilingual }

/** Says in what way two values differ that do differ. */
export type Compare<V> = (before: V, after: V, sides: Sides, field: string) => Change[]

/** One comparison for each field: a field that is added to the schema and not described here does not compile. */
export type Table<T> = { readonly [Field in keyof T]-?: Compare<T[Field]> }

export function compareBy<T extends object>(table: Table<T>, before: T, after: T, sides: Sides): Change[] {
  const fields = Object.keys(table) as (keyof T & string)[] // the keys of a literal
  return fields.flatMap((field) => compareField(field))

  function compareField<Field extends keyof T & string>(field: Field): Change[] {
    const [one, other] = [before[field], after[field]]
    return isSame(one, other) ? [] : table[field](one, other, sides, field)
  }
}

interface Lists<T> {
  readonly thing: Thing
  readonly table: Table<T>
  /** What makes two elements the same one. */
  readonly keyOf: (element: T) => string
  readonly nameOf: (element: T) => Bilingual
  readonly whenOf?: (element: T) => When | undefined
}

/** Compares lists element by element: what came, what went, what changed, and whether the order did. */
export function listOf<T extends object>({ thing, table, keyOf, nameOf, whenOf }: Lists<T>): Compare<readonly T[]> {
  return (before, after, sides, field) => {
    const [old, now] = [byKey(before), byKey(after)]
    const gone = before.filter((element) => !now.has(keyOf(element)))
    const come = after.filter((element) => !old.has(keyOf(element)))
    return [
      ...gone.map((element) => sayWhole('removed', element, sides.old)),
      ...come.map((element) => sayWhole('added', element, sides.new)),
      ...after.flatMap((element) => {
        const earlier = old.get(keyOf(element))
        return earlier === undefined ? [] : compareBy(table, earlier, element, { ...sides, name: nameOf(earlier) })
      }),
      ...(isSame(common(before, now), common(after, old)) ? [] : [otherThan(sides, `${field} (order)`)]),
    ]
  }

  function byKey(elements: readonly T[]): ReadonlyMap<string, T> {
    return new Map(elements.map((element) => [keyOf(element), element]))
  }
  function common(elements: readonly T[], others: ReadonlyMap<string, T>): string[] {
    return elements.map(keyOf).filter((key) => others.has(key))
  }
  function sayWhole(kind: 'added' | 'removed', element: T, service: Service): Change {
    return { kind, thing, name: nameOf(element), when: circumstancesOf(whenOf?.(element), service) }
  }
}

/** A list that may be left out. */
export function optionally<T>(compare: Compare<readonly T[]>): Compare<readonly T[] | undefined> {
  return (before, after, sides, field) => compare(before ?? [], after ?? [], sides, field)
}

/** Parts of a thing that may be left out as a whole: `whole` says that it came or went. */
export function partOf<T extends object>(table: Table<T>, whole: Compare<T | undefined>): Compare<T | undefined> {
  return (before, after, sides, field) =>
    before === undefined || after === undefined
      ? whole(before, after, sides, field)
      : compareBy(table, before, after, sides)
}

export const nothing: Compare<unknown> = () => []

export const wording: Compare<Bilingual | undefined> = (_before, after, { name }) => [
  { kind: 'wording', name, after: after ?? null },
]

export const applies: Compare<When | undefined> = (before, after, sides) => [
  {
    kind: 'applies',
    name: sides.name,
    before: circumstancesOf(before, sides.old),
    after: circumstancesOf(after, sides.new),
  },
]

export const basis: Compare<string> = (_before, after, { name }) => [{ kind: 'basis', name, after }]

/** Of no interest to a citizen, but never silent. */
export const other: Compare<unknown> = (_before, _after, sides, field) => [otherThan(sides, field)]

function otherThan({ name }: Sides, of: string): Change {
  return { kind: 'other', name, of }
}
