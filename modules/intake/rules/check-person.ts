import { Temporal } from 'temporal-polyfill'
import type { Applicant, IntakeReason } from '#contract/intake.ts'
import type { IdentityKind } from '#contract/service.ts'
import { parseIdNumber } from '#kernel/id-number.ts'
import { parseBirthCertificateNumber, parsePassportNumber } from '#kernel/identity.ts'
import { findLegalDate, getLegalDate, mayBeBorn } from '#kernel/legal-date.ts'
import { parsePersonName } from '#kernel/person-name.ts'
import { parsePhone } from '#kernel/phone.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** Somebody whose entries are in order, normalised. */
export interface CheckedPerson {
  readonly name: string
  readonly identity: IdentityKind
  readonly idNumber: string
  /** ISO 3166-1 alpha-3, of a passport only. */
  readonly country: string | null
  readonly born: string
}

/** Where on the form somebody stands: the first part of a fault's field. */
export type PersonPlace = 'applicant' | 'guardian' | 'secondGuardian' | 'agent'

type Typed = Pick<Applicant, 'name' | 'idNumber' | 'identity' | 'born' | 'country'>
type Checked = Decision<CheckedPerson, IntakeReason>

/** Name and document of one person: the first fault, with the field it is about. */
export function checkPerson({ at, on, ...typed }: Typed & { at: PersonPlace; on: string }): Checked {
  const parsedName = parsePersonName(typed.name)
  if (!parsedName.ok)
    return refused('name-invalid', { ...parsedName.facts, field: `${at}.name`, why: parsedName.reason })
  const { name } = parsedName.value
  switch (typed.identity ?? 'id-card') {
    case 'id-card':
      return checkIdCard({ name, typed, at, on })
    case 'passport':
      return checkPassport({ name, typed, at, on })
    case 'birth-certificate':
      return checkBirthCertificate({ name, typed, at, on })
  }
}

export function checkPhone(typed: string, field = 'applicant.phone'): Decision<string, IntakeReason> {
  const phone = parsePhone(typed)
  if (phone.ok) return phone
  return refused('phone-invalid', { ...phone.facts, field, why: phone.reason })
}

interface Question {
  readonly name: string
  readonly typed: Typed
  readonly at: PersonPlace
  readonly on: string
}

function checkIdCard({ name, typed, at, on }: Question): Checked {
  const parsed = parseIdNumber(typed.idNumber, { today: Temporal.PlainDate.from(on) })
  if (!parsed.ok) return refused('id-number-invalid', { ...parsed.facts, field: `${at}.idNumber`, why: parsed.reason })
  const { number, birthDate } = parsed.value
  return accepted({ name, identity: 'id-card', idNumber: number, country: null, born: birthDate })
}

function checkPassport({ name, typed, at, on }: Question): Checked {
  const parsed = parsePassportNumber(typed.idNumber)
  if (!parsed.ok) return refused('passport-invalid', { ...parsed.facts, field: `${at}.idNumber`, why: parsed.reason })
  if (typed.country === undefined) return refused('country-required', { field: `${at}.country` })
  if (!isBirthDate(typed.born, on)) return refused('born-required', { field: `${at}.born` })
  return accepted({ name, identity: 'passport', idNumber: parsed.value, country: typed.country, born: typed.born })
}

function checkBirthCertificate({ name, typed, at, on }: Question): Checked {
  const parsed = parseBirthCertificateNumber(typed.idNumber)
  if (!parsed.ok) return refused('birth-certificate-invalid', { field: `${at}.idNumber`, why: parsed.reason })
  if (!isBirthDate(typed.born, on)) return refused('born-required', { field: `${at}.born` })
  return accepted({ name, identity: 'birth-certificate', idNumber: parsed.value, country: null, born: typed.born })
}

function isBirthDate(born: string | undefined, on: string): born is string {
  const day = born === undefined ? undefined : findLegalDate(born)
  return day !== undefined && mayBeBorn({ born: day, on: getLegalDate(on) })
}
