import { getLegalDate } from '#kernel/legal-date.ts'
import { birthday } from './age.ts'

export type RenewalWindow = {
  readonly opens: string
  readonly status: 'TOO_EARLY' | 'OPEN' | 'EXPIRED'
}

/** When a card may be renewed because it expires: a practice with a local number of months, not law. */
export function renewalWindow({ expires, on, months }: { expires: string; on: string; months: number }): RenewalWindow {
  const opens = getLegalDate(expires).subtract({ months }).toString()
  if (on < opens) return { opens, status: 'TOO_EARLY' }
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
