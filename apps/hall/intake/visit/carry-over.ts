import type { Service } from '#contract/service.ts'
import { type Draft, emptyDraft, nobody, type TypedPerson } from './draft.ts'

// 民法典 Art 17: a guardian is of age.
const adultAge = 18

/** Another matter of the same person: nothing about the person is typed twice. */
export function forSamePerson(before: Draft, service: Service): Draft {
  const { identity, idNumber, country, born, holder, name, phone, email, guardian, secondGuardian } = before
  if (!service.identity.includes(identity)) return { ...emptyDraft, phone, email, agreed: before.agreed }
  const person = { identity, idNumber, country, born, holder, name, phone, email, guardian, secondGuardian }
  return { ...emptyDraft, ...person, agreed: before.agreed }
}

/** The same matter for another of the family: who is of age there is the guardian here. */
export function forFamily(before: Draft, service: Service): Draft {
  const { phone, email, agreed } = before
  const identity = service.identity[0] ?? 'id-card'
  return { ...emptyDraft, identity, phone, email, agreed, guardian: adultOf(before), form: homeOf(before, service) }
}

/** Where a family lives is written once, and may be changed. */
function homeOf({ form }: Draft, { fields }: Service): Draft['form'] {
  const homes = fields.filter(({ of, kind }) => of === 'matter' && kind === 'address')
  return Object.fromEntries(
    homes.flatMap(({ id }) => {
      const value = form[id]
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}

function adultOf({ holder, name, guardian }: Draft): TypedPerson {
  if (holder === null || holder.age < adultAge) return guardian
  const { identity, idNumber, country, born } = holder
  return identity === 'birth-certificate' ? nobody : { identity, name, idNumber, country: country ?? '', born }
}
