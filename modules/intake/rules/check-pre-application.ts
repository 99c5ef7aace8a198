import { Temporal } from 'temporal-polyfill'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CatalogueReason, Service } from '#contract/catalogue.ts'
import type { IntakeReason, PreApplication } from '#contract/intake.ts'
import { parseIdNumber } from '#kernel/id-number.ts'
import { parsePersonName } from '#kernel/person-name.ts'
import { parsePhone } from '#kernel/phone.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { ageOn, type PersonalList, preparePersonalList } from '#modules/catalogue/rules/index.ts'

export interface CheckedPerson {
  readonly name: string
  readonly idNumber: string
  readonly born: string
}

export interface CheckedPreApplication {
  readonly applicant: CheckedPerson & { readonly phone: string; readonly email: string | null }
  readonly guardian: (CheckedPerson & { readonly relation: 'mother' | 'father' | 'guardian' }) | null
  readonly list: PersonalList
}

type Reason = IntakeReason | CatalogueReason

export interface PreApplicationQuestion {
  readonly service: Service
  readonly input: Pick<PreApplication, 'answers' | 'applicant' | 'guardian'>
  /** The day of filing. */
  readonly on: string
  readonly calendar: HolidayCalendar
}

// 民法典 Art 17: an adult is 18 or older; a guardian must be one.
const adultAge = 18

/** The check of kiosk, phone and server alike: the first fault, with the field it is about. */
export function checkPreApplication({
  service,
  input,
  on,
  calendar,
}: PreApplicationQuestion): Decision<CheckedPreApplication, Reason> {
  const applicant = checkPerson({ ...input.applicant, at: 'applicant', on })
  if (!applicant.ok) return applicant
  const phone = checkPhone(input.applicant.phone)
  if (!phone.ok) return phone
  const { born } = applicant.value
  const list = preparePersonalList({ service, answers: input.answers, born, on, calendar })
  if (!list.ok) return refused(list.reason, { ...list.facts, field: fieldOf(list.reason) })
  const guardian = checkGuardian({ input, needed: list.value.needsGuardian, applicant: applicant.value, on })
  if (!guardian.ok) return guardian
  return accepted({
    applicant: { ...applicant.value, phone: phone.value, email: input.applicant.email ?? null },
    guardian: guardian.value,
    list: list.value,
  })
}

export function checkPerson({
  name,
  idNumber,
  at,
  on,
}: {
  name: string
  idNumber: string
  at: 'applicant' | 'guardian'
  on: string
}): Decision<CheckedPerson, IntakeReason> {
  const parsedName = parsePersonName(name)
  if (!parsedName.ok)
    return refused('name-invalid', { ...parsedName.facts, field: `${at}.name`, why: parsedName.reason })
  const parsed = parseIdNumber(idNumber, { today: Temporal.PlainDate.from(on) })
  if (!parsed.ok) return refused('id-number-invalid', { ...parsed.facts, field: `${at}.idNumber`, why: parsed.reason })
  return accepted({ name: parsedName.value.name, idNumber: parsed.value.number, born: parsed.value.birthDate })
}

export function checkPhone(typed: string): Decision<string, IntakeReason> {
  const phone = parsePhone(typed)
  if (phone.ok) return phone
  return refused('phone-invalid', { ...phone.facts, field: 'applicant.phone', why: phone.reason })
}

function checkGuardian({
  input,
  needed,
  applicant,
  on,
}: {
  input: PreApplicationQuestion['input']
  needed: boolean
  applicant: CheckedPerson
  on: string
}): Decision<CheckedPreApplication['guardian'], Reason> {
  // Nobody else's data is kept where no guardian is needed.
  if (!needed) return accepted(null)
  if (input.guardian === undefined) return refused('guardian-required', { field: 'guardian' })
  const guardian = checkPerson({ ...input.guardian, at: 'guardian', on })
  if (!guardian.ok) return guardian
  if (guardian.value.idNumber === applicant.idNumber) {
    return refused('guardian-same-person', { field: 'guardian.idNumber' })
  }
  if (ageOn({ born: guardian.value.born, on }) < adultAge) {
    return refused('guardian-not-adult', { field: 'guardian.idNumber' })
  }
  return accepted({ ...guardian.value, relation: input.guardian.relation })
}

function fieldOf(reason: CatalogueReason): string {
  return reason === 'guardian-required' ? 'answers.companion' : 'answers.cardExpires'
}
