import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CatalogueReason } from '#contract/catalogue.ts'
import type { IntakeReason, PaperClaim, PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { keepAsked, type PersonalList, preparePersonalList } from '#modules/catalogue/rules/index.ts'
import { checkForm } from './check-form.ts'
import { type CheckedPerson, checkPerson, checkPhone } from './check-person.ts'
import { checkRepresentatives, type Representatives } from './check-representatives.ts'

export interface CheckedPreApplication extends Representatives {
  readonly applicant: CheckedPerson & { readonly phone: string | null; readonly email: string | null }
  /** The answers that count for this person. */
  readonly answers: PreApplication['answers']
  readonly form: Readonly<Record<string, string>>
  readonly papers: readonly PaperClaim[]
  readonly list: PersonalList
}

type Reason = IntakeReason | CatalogueReason

export interface PreApplicationQuestion {
  readonly service: Service
  readonly input: Pick<
    PreApplication,
    'answers' | 'applicant' | 'guardian' | 'secondGuardian' | 'agent' | 'form' | 'papers'
  >
  /** The day of filing. */
  readonly on: string
  readonly calendar: HolidayCalendar
  /** Somebody without a telephone is helped at the desk, never turned away; a machine needs a number to write to. */
  readonly phone: 'required' | 'optional'
}

/** The check of kiosk, phone, desk and server alike: the first fault, with the field it is about. */
export function checkPreApplication({
  service,
  input,
  on,
  calendar,
  phone: phoneRule,
}: PreApplicationQuestion): Decision<CheckedPreApplication, Reason> {
  const applicant = checkApplicant(service, input.applicant, on)
  if (!applicant.ok) return applicant
  const phone = checkContact(input.applicant.phone, phoneRule)
  if (!phone.ok) return phone
  const { born } = applicant.value
  const list = preparePersonalList({ service, answers: input.answers, born, on, calendar })
  if (!list.ok) return refused(list.reason, { ...list.facts, field: fieldOf(list.reason, list.facts?.field) })
  const circumstances = { age: list.value.age, answers: input.answers, on }
  const people = checkRepresentatives({ input, list: list.value, applicant: applicant.value, on })
  if (!people.ok) return people
  const form = checkForm({ service, circumstances, form: input.form ?? {}, on })
  if (!form.ok) return form
  const papers = checkPapers(input.papers ?? [], list.value)
  if (!papers.ok) return papers
  return accepted({
    ...people.value,
    applicant: { ...applicant.value, phone: phone.value, email: input.applicant.email ?? null },
    answers: keepAsked(service, circumstances),
    form: form.value,
    papers: papers.value,
    list: list.value,
  })
}

function checkApplicant(
  service: Service,
  typed: PreApplication['applicant'],
  on: string,
): Decision<CheckedPerson, IntakeReason> {
  const identity = typed.identity ?? 'id-card'
  if (!service.identity.includes(identity)) return refused(wrongKind[identity], { field: 'applicant.identity' })
  return checkPerson({ ...typed, at: 'applicant', on })
}

const wrongKind = {
  'id-card': 'id-number-invalid',
  passport: 'passport-invalid',
  'birth-certificate': 'birth-certificate-invalid',
} as const

function checkContact(typed: string | undefined, rule: 'required' | 'optional'): Decision<string | null, IntakeReason> {
  if (typed !== undefined) return checkPhone(typed)
  return rule === 'optional' ? accepted(null) : refused('phone-required', { field: 'applicant.phone' })
}

/** Claims about papers that are not on this person's list are of an answer changed since: they are dropped. */
function checkPapers(claims: readonly PaperClaim[], list: PersonalList): Decision<readonly PaperClaim[], IntakeReason> {
  const names = claims.map(({ material }) => material)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) return refused('material-unknown', { field: 'papers', material: twice })
  const known = new Set(list.materials.map(({ id }) => id))
  return accepted(claims.filter(({ material }) => known.has(material)))
}

function fieldOf(reason: CatalogueReason, field: string | undefined): string {
  if (field !== undefined) return field
  if (reason === 'guardian-required') return 'answers.companion'
  if (reason === 'agent-not-allowed') return 'answers.applying'
  return reason === 'obstacle' ? 'answers' : 'answers.cardExpires'
}
