import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Companion, PreApplication } from '#contract/intake.ts'
import type { Material, Service } from '#contract/service.ts'
import type { Random } from '#kernel/random.ts'
import { type PlannedApplication, prepareApplication } from './application.ts'
import { happens, pickWeighted } from './chance.ts'
import {
  type AgeGroup,
  ageOf,
  emailOf,
  type FamilyName,
  inventPerson,
  nameFamily,
  type Person,
  phoneOf,
  type TakenNumbers,
} from './person.ts'

/** One matter of one person of the family, in the line of the family's ticket. */
export interface FamilyMatter {
  readonly person: Person
  readonly service: Service
  readonly application: PlannedApplication
  readonly materials: readonly Material[]
}

export interface FamilyQuestion {
  /** The how-manieth family of the morning. */
  readonly party: number
  readonly catalogue: Pick<HallCatalogue, 'hall' | 'services' | 'calendar'>
  readonly on: string
  readonly taken: TakenNumbers
  /** At most so many people with a matter. */
  readonly most: number
}

/** What people come for in July, in thousandths; a service that is not named is rare. */
const summerDemand: Readonly<Record<string, number>> = {
  'passport-first': 190,
  'passport-renewal': 130,
  'passport-reissue': 30,
  'hk-macau-permit': 110,
  'hk-macau-endorsement': 110,
  'taiwan-permit': 40,
  'id-card-renewal': 110,
  'id-card-first': 40,
  'id-card-reissue': 30,
  'temporary-id-card': 20,
  'household-transfer': 25,
  'birth-registration': 25,
  'household-book-reissue': 15,
  'residence-permit-card': 30,
  'no-criminal-record': 15,
  'foreigner-residence-permit': 50,
}
const rare = 10

/** Who comes along: in summer half of the travellers bring children. */
const companies: readonly { readonly value: readonly AgeGroup[]; readonly weight: number }[] = [
  { value: [], weight: 46 },
  { value: ['child'], weight: 26 },
  { value: ['adult', 'child'], weight: 14 },
  { value: ['adult', 'child', 'child'], weight: 6 },
  { value: ['adult'], weight: 5 },
  { value: ['old'], weight: 3 },
]

const families = new Set(['exit-entry', 'id-card'])

/** A family that comes with one ticket: everybody's matter is in the same line. */
export function planFamily(random: Random, question: FamilyQuestion): FamilyMatter[] {
  for (;;) {
    const matters = tryFamily(random, question)
    if (matters.length > 0) return matters
  }
}

function tryFamily(random: Random, question: FamilyQuestion): FamilyMatter[] {
  const { services } = question.catalogue
  const lead = pickWeighted(random, services.map(weigh))
  const family = nameFamily(random)
  const contact = contactOf(random, question.party)
  const company = families.has(lead.group) ? pickWeighted(random, companies) : []
  const first = invent(random, question, { service: lead, group: leadGroup(random, lead), family })
  const parents = parentsOf(random, question, { family, lead: first })
  const common = { contact, adults: parents, lang: langOf(random, first) }
  const matters = listMatters(random, question, { ...common, person: first, service: lead })
  for (const group of company.slice(0, question.most - 1)) {
    const service = pickWeighted(random, services.filter(({ queue }) => queue === lead.queue).map(weigh))
    const person = invent(random, question, { service, group, family })
    matters.push(...listMatters(random, question, { ...common, person, service }))
  }
  return matters
}

function weigh(service: Service): { value: Service; weight: number } {
  return { value: service, weight: summerDemand[service.code] ?? rare }
}

function leadGroup(random: Random, service: Service): AgeGroup {
  if (service.identity[0] === 'birth-certificate') return 'child'
  return pickWeighted(random, [
    { value: 'adult', weight: 70 },
    { value: 'young', weight: 20 },
    { value: 'old', weight: 10 },
  ] as const)
}

function invent(
  random: Random,
  { on, taken }: FamilyQuestion,
  { service, group, family }: { service: Service; group: AgeGroup; family: FamilyName },
): Person {
  const identity = service.identity[0] ?? 'id-card'
  const age = identity === 'birth-certificate' ? 0 : ageOf(random, group)
  return inventPerson(random, { age, on, identity, family, taken })
}

/** The grown-up who is here for a matter of their own, and the other one, who signs for the children. */
function parentsOf(
  random: Random,
  { on, taken }: FamilyQuestion,
  { family, lead }: { family: FamilyName; lead: Person },
): { person: Person; relation: Companion }[] {
  const other = () => inventPerson(random, { age: ageOf(random, 'adult'), on, identity: 'id-card', family, taken })
  const isGrown = lead.age >= 18 && lead.identity === 'id-card'
  return [
    { person: isGrown ? lead : other(), relation: 'mother' },
    { person: other(), relation: 'father' },
  ]
}

function contactOf(random: Random, party: number): Pick<PreApplication['applicant'], 'phone' | 'email'> {
  const email = emailOf(random, party)
  return { phone: phoneOf(party), ...(email === undefined ? {} : { email }) }
}

function langOf(random: Random, { identity }: Person): PreApplication['lang'] {
  return identity === 'passport' && happens(random, 70) ? 'en' : 'zh-CN'
}

interface MatterQuestion {
  readonly person: Person
  readonly service: Service
  readonly contact: Pick<PreApplication['applicant'], 'phone' | 'email'>
  readonly adults: { person: Person; relation: Companion }[]
  readonly lang: PreApplication['lang']
}

function listMatters(random: Random, question: FamilyQuestion, matter: MatterQuestion): FamilyMatter[] {
  const { on, catalogue } = question
  const adults = matter.adults.filter(({ person }) => person !== matter.person)
  const prepared = prepareApplication(random, { ...matter, adults, on, calendar: catalogue.calendar })
  return prepared === undefined ? [] : [{ person: matter.person, service: matter.service, ...prepared }]
}
