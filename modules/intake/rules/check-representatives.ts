import type { Agent, Companion, Guardian, IntakeReason, PreApplication } from '#contract/intake.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { ageOn, type PersonalList } from '#modules/catalogue/rules/index.ts'
import { type CheckedPerson, checkPerson, checkPhone, type PersonPlace } from './check-person.ts'

export type CheckedGuardian = CheckedPerson & { readonly relation: Companion }
export type CheckedAgent = CheckedPerson & { readonly phone: string | null }

export interface Representatives {
  readonly guardian: CheckedGuardian | null
  readonly secondGuardian: CheckedGuardian | null
  readonly agent: CheckedAgent | null
}

// 民法典 Art 17, 18: an adult is 18 or older; a guardian and an agent must be of full capacity.
const adultAge = 18

interface RepresentativesQuestion {
  readonly input: Pick<PreApplication, 'guardian' | 'secondGuardian' | 'agent'>
  readonly list: Pick<PersonalList, 'needsGuardian' | 'needsSecondGuardian' | 'needsAgent'>
  readonly applicant: CheckedPerson
  readonly on: string
}

/** Who acts for the applicant. Nobody's data is kept where nobody is needed. */
export function checkRepresentatives({
  input,
  list,
  applicant,
  on,
}: RepresentativesQuestion): Decision<Representatives, IntakeReason> {
  const known: CheckedPerson[] = [applicant]
  const guardian = list.needsGuardian
    ? checkGuardian(input.guardian, { at: 'guardian', known, on, missing: 'guardian-required' })
    : accepted(null)
  if (!guardian.ok) return guardian
  if (guardian.value !== null) known.push(guardian.value)
  const second = list.needsSecondGuardian
    ? checkGuardian(input.secondGuardian, { at: 'secondGuardian', known, on, missing: 'second-guardian-required' })
    : accepted(null)
  if (!second.ok) return second
  const agent = list.needsAgent ? checkAgent(input.agent, { known: [applicant], on }) : accepted(null)
  if (!agent.ok) return agent
  return accepted({ guardian: guardian.value, secondGuardian: second.value, agent: agent.value })
}

interface GuardianQuestion {
  readonly at: Extract<PersonPlace, 'guardian' | 'secondGuardian'>
  /** People named before: nobody stands on the form twice. */
  readonly known: readonly CheckedPerson[]
  readonly on: string
  readonly missing: 'guardian-required' | 'second-guardian-required'
}

function checkGuardian(
  typed: Guardian | undefined,
  { at, known, on, missing }: GuardianQuestion,
): Decision<CheckedGuardian, IntakeReason> {
  if (typed === undefined) return refused(missing, { field: at })
  const { relation, ...person } = typed
  const checked = checkPerson({ ...person, at, on })
  if (!checked.ok) return checked
  const one = checked.value
  if (known.some((other) => isSame(one, other))) return refused('guardian-same-person', { field: `${at}.idNumber` })
  if (isMinor(one, on)) return refused('guardian-not-adult', { field: bornFieldOf(at, one) })
  return accepted({ ...checked.value, relation })
}

function checkAgent(
  typed: Agent | undefined,
  { known, on }: { known: readonly CheckedPerson[]; on: string },
): Decision<CheckedAgent, IntakeReason> {
  if (typed === undefined) return refused('agent-required', { field: 'agent' })
  const { phone, ...person } = typed
  const checked = checkPerson({ ...person, at: 'agent', on })
  if (!checked.ok) return checked
  const one = checked.value
  if (known.some((other) => isSame(one, other))) return refused('agent-same-person', { field: 'agent.idNumber' })
  if (isMinor(one, on)) return refused('agent-not-adult', { field: bornFieldOf('agent', one) })
  if (phone === undefined) return accepted({ ...checked.value, phone: null })
  const reached = checkPhone(phone, 'agent.phone')
  return reached.ok ? accepted({ ...checked.value, phone: reached.value }) : reached
}

/** Documents of different kinds or countries may bear the same number. */
function isSame(one: CheckedPerson, other: CheckedPerson): boolean {
  return one.identity === other.identity && one.country === other.country && one.idNumber === other.idNumber
}

function isMinor({ born }: CheckedPerson, on: string): boolean {
  return ageOn({ born, on }) < adultAge
}

/** Where the day of birth was typed: it stands in the number of an identity card. */
function bornFieldOf(at: PersonPlace, { identity }: CheckedPerson): string {
  return identity === 'id-card' ? `${at}.idNumber` : `${at}.born`
}
