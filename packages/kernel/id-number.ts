import type { Temporal } from 'temporal-polyfill'
import { findLegalDate, mayBeBorn } from './legal-date.ts'
import { type Decision, refused } from './result.ts'

export type Sex = 'male' | 'female'

export type IdNumberReason =
  | 'empty'
  | 'length'
  | 'first-generation'
  | 'characters'
  | 'date'
  | 'date-in-future'
  | 'date-too-early'
  | 'check-digit'

/** A citizen's identity number that is well formed (GB 11643-1999). It may still belong to nobody. */
export type IdNumber = {
  readonly number: string
  readonly region: string
  readonly birthDate: string
  readonly sequence: string
  /** Undefined for sequence 000, which is never assigned: invented people have it. */
  readonly sex: Sex | undefined
  /** People keep the number of a region that was dissolved, so an unknown region only warns. */
  readonly warnings: readonly 'region-unknown'[]
}

export type IdNumberQuestion = {
  /** The day of the question: a later birth date is refused. */
  readonly today: Temporal.PlainDate
  /** Knows the six digits of a region, past or present. Without it only the province is looked at. */
  readonly knowsRegion?: (code: string) => boolean
}

/** `position` counts from 0 in the normalised number: the place that is wrong, where that is knowable. */
export type IdNumberFacts = { readonly position: number } | { readonly found: number }

const length = 18
// Numbers of 15 digits stopped being valid on 2013-01-01 (居民身份证法 2011 amendment, Art 23).
const firstGenerationLength = 15
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'
const unassignedSequence = '000'
// GB/T 2260 provinces, the residence permits 81/82/83 and the permanent residence card (9…).
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/

/** Full-width characters, spaces between the groups and a small x are how people type and paste. */
function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
}

/** Checks what was typed, the first fault from the left first; the check digit last. */
export function parseIdNumber(
  text: string,
  { today, knowsRegion }: IdNumberQuestion,
): Decision<IdNumber, IdNumberReason, IdNumberFacts> {
  const number = normaliseIdNumber(text)
  if (number === '') return refused('empty')
  const stray = findStrayCharacter(number)
  if (stray !== undefined) return refused('characters', { position: stray })
  if (number.length === firstGenerationLength) return refused('first-generation')
  if (number.length !== length) return refused('length', { found: number.length })

  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const born = findLegalDate(birthDate)
  if (born === undefined) return refused('date', { position: findWrongDatePart(number) })
  if (isAfter(born, today)) return refused('date-in-future', { position: 6 })
  if (!mayBeBorn({ born, on: today })) return refused('date-too-early', { position: 6 })
  if (idCheckCharacter(number.slice(0, 17)) !== number[17]) {
    return refused('check-digit', { position: 17 })
  }

  const region = number.slice(0, 6)
  const sequence = number.slice(14, 17)
  const known = knowsRegion === undefined ? provinces.test(region) : knowsRegion(region)
  return {
    ok: true,
    value: {
      number,
      region,
      birthDate,
      sequence,
      sex: findSex(sequence),
      warnings: known ? [] : ['region-unknown'],
    },
  }
}

/** The eighteenth character for seventeen digits: ISO 7064 MOD 11-2 (GB 11643-1999). */
export function idCheckCharacter(digits: string): string {
  if (!/^\d{17}$/.test(digits)) throw new RangeError(`expected 17 digits, found ${digits.length}`)
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checkCharacters.charAt(sum % 11)
}

/** A number that no living person can have: sequence 000 is never assigned. */
export function inventIdNumber({ region, birthDate }: { region: string; birthDate: string }): string {
  const digits = `${region}${birthDate.replaceAll('-', '')}${unassignedSequence}`
  return digits + idCheckCharacter(digits)
}

function findStrayCharacter(number: string): number | undefined {
  // Code points, not UTF-16 units: a rare character must count as one place.
  const at = [...number].findIndex(
    (character, place) => !/\d/.test(character) && !(character === 'X' && place === length - 1),
  )
  return at === -1 ? undefined : at
}

function findWrongDatePart(number: string): number {
  const month = Number(number.slice(10, 12))
  return month < 1 || month > 12 ? 10 : 12
}

function findSex(sequence: string): Sex | undefined {
  if (sequence === unassignedSequence) return undefined
  // The sequence is odd for men and even for women (GB 11643-1999).
  return Number(sequence) % 2 === 1 ? 'male' : 'female'
}

function isAfter(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return date.toString() > other.toString()
}
