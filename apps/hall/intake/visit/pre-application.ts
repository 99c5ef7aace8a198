import type { Agent, Applicant, Companion, Guardian, PaperClaim, PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import type { PersonalList } from '#modules/catalogue/rules/index.ts'
import { type Draft, findAnswers, type Holder, type TypedDocument, type TypedPerson } from './draft.ts'

const companions = ['mother', 'father', 'guardian'] as const satisfies readonly Companion[]

type Application = Omit<PreApplication, 'lang' | 'consent'>

/** What is filed, apart from language and consent. Nobody else's data goes along where nobody else is needed. */
export function toPreApplication({
  service,
  draft,
  list,
}: {
  service: Service
  draft: Draft
  list: PersonalList
}): Application {
  const answers = findAnswers(service, draft)
  if (answers === undefined || draft.holder === null) throw new Error('expected all questions answered before the form')
  const relation = companions.find((one) => one === answers['companion'])
  return {
    service: service.code,
    answers,
    applicant: toApplicant(draft, draft.holder),
    ...(list.needsGuardian && relation !== undefined && { guardian: toGuardian(draft.guardian, relation) }),
    ...(list.needsSecondGuardian && { secondGuardian: toGuardian(draft.secondGuardian, otherThan(relation)) }),
    ...(list.needsAgent && { agent: toPerson(draft.agent) }),
    ...(Object.keys(draft.form).length > 0 && { form: filled(draft.form) }),
    papers: toClaims(draft, list),
    ...(draft.photoId !== null && { photoId: draft.photoId }),
    ...(draft.photoId !== null && draft.photoToken !== null && { photoToken: draft.photoToken }),
  }
}

function toApplicant(draft: Draft, holder: Holder): PreApplication['applicant'] {
  const { identity, idNumber, country, born } = holder
  return {
    name: draft.name.trim(),
    idNumber,
    ...(identity !== 'id-card' && { identity, born }),
    ...(country !== null && { country }),
    ...(draft.phone.trim() !== '' && { phone: draft.phone.trim() }),
    ...(draft.email.trim() !== '' && { email: draft.email.trim() }),
  }
}

function toPerson(person: TypedPerson): Agent {
  const { identity, name, idNumber } = person
  if (identity === 'id-card') return { name: name.trim(), idNumber }
  return { name: name.trim(), identity, ...documentOf(person) }
}

/** Number, country and day of birth, those that are there. */
export function documentOf({
  idNumber,
  country,
  born,
}: TypedDocument): Pick<Applicant, 'idNumber' | 'country' | 'born'> {
  return { idNumber, ...(country !== '' && { country }), ...(born !== '' && { born }) }
}

function toGuardian(person: TypedPerson, relation: Companion): Guardian {
  return { relation, ...toPerson(person) }
}

/** Of two parents who apply together the second is the other one. */
function otherThan(relation: Companion | undefined): Companion {
  if (relation === 'mother') return 'father'
  return relation === 'father' ? 'mother' : 'guardian'
}

function filled(form: Draft['form']): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''))
}

export function toClaims({ papers, scans }: Draft, { materials }: Pick<PersonalList, 'materials'>): PaperClaim[] {
  return materials.flatMap(({ id, takenHere }): PaperClaim[] => {
    const state = papers[id]
    if (takenHere || state === undefined) return []
    const taken = (scans[id] ?? []).map((scan) => ({ id: scan.id, ...(scan.token && { token: scan.token }) }))
    return [{ material: id, state, ...(taken.length > 0 && { scans: taken }) }]
  })
}
