import type { ValidityClass } from '#contract/catalogue.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { ageOn, birthday } from './age.ts'

export type Validity =
  | { readonly years: number; readonly validTo: string }
  | { readonly years: null; readonly validTo: 'LONG_TERM' }

export type RenewalWindow = {
  readonly opens: string
  readonly status: 'TOO_EARLY' | 'OPEN' | 'EXPIRED'
}

/** Advice to come again on `until`: the card issued then is of the next class. */
export type WaitAdvice = { readonly until: string; readonly days: number; readonly validity: Validity }

type Holder = { readonly born: string; readonly classes: readonly ValidityClass[] }

/**
 * How long a card is valid: by the holder's age on the day of issue (居民身份证法 Art 5). The last day
 * is the same day of the year, else the last of the month (民法典 Art 202).
 */
export function idCardValidity({ born, issuedOn, classes }: Holder & { issuedOn: string }): Validity {
  const age = ageOn({ born, on: issuedOn })
  const reached = classes.filter(({ fromAge }) => fromAge <= age)
  const { years } = oldest(reached) ?? missingClass(age)
  if (years === null) return { years, validTo: 'LONG_TERM' }
  return { years, validTo: getLegalDate(issuedOn).add({ years }).toString() }
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
}: Holder & { on: string; withinDays: number }): WaitAdvice | undefined {
  const age = ageOn({ born, on })
  const ahead = classes.filter(({ fromAge }) => fromAge > age).map(({ fromAge }) => fromAge)
  if (ahead.length === 0) return undefined
  const until = birthday({ born, age: Math.min(...ahead) })
  const days = getLegalDate(on).until(getLegalDate(until), { largestUnit: 'days' }).days
  if (days > withinDays) return undefined
  return { until, days, validity: idCardValidity({ born, issuedOn: until, classes }) }
}

/** When a card may be renewed because it expires: a practice with a local number of months, not law. */
export function renewalWindow({ expires, on, months }: { expires: string; on: string; months: number }): RenewalWindow {
  const opens = getLegalDate(expires).subtract({ months }).toString()
  if (on < opens) return { opens, status: 'TOO_EARLY' }
  // A card is valid through its last day.
  return { opens, status: on > expires ? 'EXPIRED' : 'OPEN' }
}

/** The last day of a temporary card: so many months from issue (临时居民身份证管理办法 Art 9). */
export function temporaryIdCardValidTo({ issuedOn, months }: { issuedOn: string; months: number }): string {
  return getLegalDate(issuedOn).add({ months }).toString()
}

/** The last day to apply for the first card after reaching the age of duty (居民身份证法 Art 2, 7). */
export function firstCardDue({ born, age, months }: { born: string; age: number; months: number }): string {
  return getLegalDate(birthday({ born, age })).add({ months }).toString()
}

function oldest(classes: readonly ValidityClass[]): ValidityClass | undefined {
  return classes.toSorted((one, other) => other.fromAge - one.fromAge)[0]
}

function missingClass(age: number): never {
  throw new RangeError(`expected a validity class for the age of ${age}, found none`)
}
