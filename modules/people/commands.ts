import type { ReplyOf } from '#contract/endpoint.ts'
import type { PeopleReason, Reveal, revealField as revealEndpoint } from '#contract/people.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { decideReveal, hideAfterSeconds } from './rules/index.ts'
import { findPerson } from './store.ts'

/** Which hall a pre-application belongs to and whom it names, if the caller may see it. */
export interface RevealSubject {
  readonly hallId: string
  readonly personIds: readonly string[]
}

export interface RevealDeps {
  findSubject(act: Act, preApplicationId: string): Promise<RevealSubject | undefined>
}

/** Opens one field. The line in the trail is written first: if it cannot be, nothing is shown. */
export async function revealField(
  deps: RevealDeps,
  act: Act,
  input: { params: { personId: string }; body: Reveal },
): Promise<Decision<ReplyOf<typeof revealEndpoint>, PeopleReason | 'not-found'>> {
  const { personId } = input.params
  const subject = await deps.findSubject(act, input.body.preApplicationId)
  if (subject === undefined || !subject.personIds.includes(personId)) return refused('not-found')
  const purpose = decideReveal(input.body)
  if (!purpose.ok) return purpose
  await act.record({
    hallId: subject.hallId,
    act: `person.reveal.${input.body.field}`,
    objectKind: 'pre-application',
    objectId: input.body.preApplicationId,
    purpose: purpose.value,
  })
  const person = await findPerson({ db: act.tx, cipher: act.tools.cipher }, { hallId: subject.hallId, id: personId })
  const value = input.body.field === 'phone' ? person?.phone : person?.idNumber
  if (value === undefined || value === null) return refused('not-found')
  return accepted({ value, hideAfterSeconds })
}
