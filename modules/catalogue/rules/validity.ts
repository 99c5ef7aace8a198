import type { ValidityClass } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { ageOn, birthday } from './age.ts'
import { type Circumstances, holds } from './conditions.ts'

/** How long a paper is good; `LONG_TERM` is 长期, `NONE` states no end. */
export type Validity =
  | { readonly kind: 'years' | 'months' | 'days'; readonly n: number; readonly validTo: string }
  | { readonly kind: 'life'; readonly n: null; readonly validTo: 'LONG_TERM' }
  | { readonly kind: 'none'; readonly n: null; readonly validTo: 'NONE' }

/** Advice to come again on `until`: the paper issued then is of the next class. */
export type WaitAdvice = { readonly until: string; readonly days: number; readonly validity: Validity }

type Holder = {
  readonly born: string
  readonly classes: readonly ValidityClass[]
  readonly answers?: Circumstances['answers'] | undefined
}

/**
 * How long a paper is valid: by the holder's age on the day of issue (居民身份证法 Art 5; 护照法 Art 7). The last day
 * is the same day of the year, else the last of the month (民法典 Art 202).
 */
export function validityOn({ born, issuedOn, classes, answers = {} }: Holder & { issuedOn: string }): Validity {
  if (classes.length === 0) return { kind: 'none', n: null, validTo: 'NONE' }
  const age = ageOn({ born, on: issuedOn })
  const open = classes.filter(({ fromAge, when }) => fromAge <= age && holds(when, { age, answers, on: issuedOn }))
  const { years, months, days } = oldest(open) ?? missingClass(age)
  const from = getLegalDate(issuedOn)
  if (days !== undefined) return { kind: 'days', n: days, validTo: from.add({ days: days - 1 }).toString() }
  if (months !== undefined) return { kind: 'months', n: months, validTo: from.add({ months }).toString() }
  if (years == null) return { kind: 'life', n: null, validTo: 'LONG_TERM' }
  return { kind: 'years', n: years, validTo: from.add({ years }).toString() }
}

/**
 * Whether waiting pays: the next class begins within `withinDays`. Nobody is refused for not
 * waiting; the advice is ours, not the law's.
 */
export function findWaitAdvice({
  born,
  on,
  classes,
  withinDays,
  answers,
}: Holder & { on: string; withinDays: number }): WaitAdvice | undefined {
  const age = ageOn({ born, on })
  const ahead = classes.filter(({ fromAge }) => fromAge > age).map(({ fromAge }) => fromAge)
  if (ahead.length === 0) return undefined
  const until = birthday({ born, age: Math.min(...ahead) })
  const days = getLegalDate(on).until(getLegalDate(until), { largestUnit: 'days' }).days
  if (days > withinDays) return undefined
  return { until, days, validity: validityOn({ born, issuedOn: until, classes, answers }) }
}

function oldest(classes: readonly ValidityClass[]): ValidityClass | undefined {
  return classes.toSorted((one, other) => other.fromAge - one.fromAge)[0]
}

function missingClass(age: number): never {
  throw new RangeError(`expected a validity class for the age of ${age}, found none`)
}
