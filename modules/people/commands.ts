import type { ReplyOf } from '#contract/endpoint.ts'
import type { PeopleReason, Reveal, revealField as revealEndpoint } from '#contract/people.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { decideReveal, hideAfterSeconds } from './rules/index.ts'
import { findPerson } from './store.ts'

/** Which hall a pre-application belongs to and whom it names, if the caller may see it. */
export interface RevealSubject {
  readonly hallId: string
  readonly applicantId: string
  /** Guardians and an agent. */
  readonly otherIds: readonly string[]
}

export interface RevealDeps {
  findSubject(act: Act, preApplicationId: string): Promise<RevealSubject | undefined>
  /** The applicant's phone as filed with this pre-application; the module that owns pre-applications gives it. */
  getPhone(act: Act, key: { hallId: string; preApplicationId: string }): Promise<string | null>
}

/** Opens one field. The line in the trail is written first: if it cannot be, nothing is shown. */
export async function revealField(
  deps: RevealDeps,
  act: Act,
  input: { params: { personId: string }; body: Reveal },
): Promise<Decision<ReplyOf<typeof revealEndpoint>, PeopleReason | 'not-found'>> {
  const { personId } = input.params
  const { field, preApplicationId } = input.body
  const subject = await deps.findSubject(act, preApplicationId)
  if (subject === undefined || !namedIn(subject, field).includes(personId)) return refused('not-found')
  const { hallId } = subject
  const purpose = decideReveal(input.body)
  if (!purpose.ok) return purpose
  await act.record({
    hallId,
    act: `person.reveal.${field}`,
    objectKind: 'pre-application',
    objectId: preApplicationId,
    purpose: purpose.value,
  })
  if (field === 'phone') {
    const phone = await deps.getPhone(act, { hallId, preApplicationId })
    return phone === null ? refused('not-found') : accepted({ value: phone, hideAfterSeconds })
  }
  const person = await findPerson({ db: act.tx, cipher: act.tools.cipher }, { hallId, id: personId })
  if (person === undefined) throw new Error(`person ${personId} is referred to but not there`)
  return accepted({ value: person.idNumber, hideAfterSeconds })
}

/** Whose field of this kind the pre-application holds: a phone is asked of the applicant only. */
function namedIn({ applicantId, otherIds }: RevealSubject, field: Reveal['field']): string[] {
  return field === 'phone' ? [applicantId] : [applicantId, ...otherIds]
}
