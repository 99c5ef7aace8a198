import type { Temporal } from 'temporal-polyfill'
import type { Agent, Applicant, Companion, PreApplication, RepresentativeIdentity } from '#contract/intake.ts'
import type { FieldKind, FormField, IdentityKind, Service } from '#contract/service.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { listFields, listMaterials, listOptions } from '#modules/catalogue/rules/index.ts'
import { guardiansOf, isByAgent, type Way } from './test-ways.ts'

const adultAge = 18
const digits = '零一二三四五六七八九'
const letters = 'ABCDEFGHIJ'

/** Invents people of whom no two are alike: numbers with sequence 000, which nobody has. */
export interface People {
  applicant(identity: IdentityKind, born: string): Applicant
  /** Turned 18 today, so that a day less would not do. */
  adult(identity: RepresentativeIdentity, on: string): Identified
  /** Will be 18 tomorrow. */
  minor(identity: RepresentativeIdentity, on: string): Identified
  phone(): string
  /** A value that a field of the matter takes. */
  value(field: FormField, way: Way): string
}

/** What the form knows of anybody; the telephone apart. */
type Identified = Pick<Agent, 'name' | 'idNumber' | 'identity' | 'born' | 'country'>

export function inventPeople(): People {
  let last = 0
  const next = () => (last = (last + 1) % 10_000)
  return {
    applicant: (identity, born) => ({ ...identified(next(), identity, born), phone: phoneOf(last) }),
    adult: (identity, on) => identified(next(), identity, comesOfAge(on).toString()),
    minor: (identity, on) => identified(next(), identity, comesOfAge(on).add({ days: 1 }).toString()),
    phone: () => phoneOf(next()),
    value: (field, way) => valueFor(next(), field, way),
  }
}

function identified(n: number, identity: RepresentativeIdentity, born: string): Identified
function identified(n: number, identity: IdentityKind, born: string): Omit<Applicant, 'phone'>
function identified(n: number, identity: IdentityKind, born: string): Omit<Applicant, 'phone'> {
  switch (identity) {
    case 'id-card':
      return { name: nameOf(n), idNumber: numberOf(n, born) }
    case 'passport':
      return { name: latinOf(n), identity, idNumber: passportOf(n), country: 'FRA', born }
    case 'birth-certificate':
      return { name: nameOf(n), identity, idNumber: `T${String(n).padStart(9, '0')}`, born }
  }
}

function valueFor(n: number, field: FormField, way: Way): string {
  const values: Record<Exclude<FieldKind, 'choice' | 'photo'>, string> = {
    'person-name': nameOf(n),
    'id-number': numberOf(n, '1970-01-01'),
    'identity-number': passportOf(n),
    mobile: phoneOf(n),
    email: `nobody${n}@example.com`,
    date: getLegalDate(way.on).add({ years: 1 }).toString(),
    text: `内容${nameOf(n)}`,
    'long-text': `说明${nameOf(n)}`,
    address: `武汉市东西湖区五环大道 000 号 ${n} 室`,
    'latin-name': latinOf(n),
    country: 'FRA',
  }
  if (field.kind === 'photo') throw new Error(`expected the portrait of the applicant only, found ${field.id}`)
  if (field.kind !== 'choice') return values[field.kind]
  const options = listOptions(field, way)
  const option = options[n % options.length]
  if (option === undefined) throw new Error(`expected an option of ${field.id} for ${JSON.stringify(way)}, found none`)
  return option.value
}

interface Filling {
  readonly service: Service
  readonly way: Way
  readonly identity: IdentityKind
  /** The document of who acts for the applicant. */
  readonly othersBy: RepresentativeIdentity
  readonly lang: PreApplication['lang']
  /** Whether fields that may be left out are filled in too. */
  readonly fills: 'all' | 'required'
}

/** What somebody files who goes this way: everything the service asks, and nothing else. The photo is added where it is taken. */
export function fillIn(people: People, { service, way, identity, othersBy, lang, fills }: Filling): PreApplication {
  const asked = listFields(service, way).filter(({ required }) => required || fills === 'all')
  const guardians = guardiansOf(service, way)
  const known = people.applicant(identity, way.born)
  const applicant = { ...known, ...(asksFor(asked, 'email') ? { email: 'nobody@example.com' } : {}) }
  const companion = way.answers['companion'] as Companion | undefined
  const form = asked.filter(({ of }) => of === 'matter').map((field) => [field.id, people.value(field, way)] as const)
  return {
    service: service.code,
    answers: way.answers,
    applicant,
    ...(guardians > 0 ? { guardian: { relation: companion ?? 'guardian', ...people.adult(othersBy, way.on) } } : {}),
    ...(guardians > 1
      ? { secondGuardian: { relation: otherThan(companion), ...people.adult('id-card', way.on) } }
      : {}),
    ...(isByAgent(way) ? { agent: { ...people.adult(othersBy, way.on), phone: people.phone() } } : {}),
    form: Object.fromEntries(form),
    papers: listMaterials(service, way)
      .filter(({ takenHere }) => !takenHere)
      .map(({ id }) => ({ material: id, state: 'have' as const })),
    lang,
    consent: true,
  }
}

/** What the form asks of people, apart from the matter, that nobody here could fill in. */
export function listUnfillable(service: Service): string[] {
  const ofPeople: Record<Exclude<FormField['of'], 'matter'>, readonly string[]> = {
    applicant: ['name', 'id-number', 'country', 'born', 'phone', 'email', 'photo'],
    guardian: ['name', 'id-number'],
    'second-guardian': ['name', 'id-number'],
    agent: ['name', 'id-number', 'phone'],
  }
  return service.fields
    .filter(({ of, id }) => of !== 'matter' && !ofPeople[of].includes(id))
    .map(({ of, id }) => `${of} ${id}`)
}

function asksFor(fields: readonly FormField[], id: string): boolean {
  return fields.some((field) => field.of === 'applicant' && field.id === id)
}

function otherThan(companion: Companion | undefined): Companion {
  return companion === 'mother' ? 'father' : 'mother'
}

/** When somebody is born who is of age on that day for the first time. */
function comesOfAge(on: string): Temporal.PlainDate {
  return getLegalDate(on).subtract({ years: adultAge })
}

// The region tells people of one birthday apart; nobody has any of these numbers.
function numberOf(n: number, birthDate: string): string {
  return inventIdNumber({ region: `42${String(n).padStart(4, '0')}`, birthDate })
}

function passportOf(n: number): string {
  return `E00${String(n).padStart(6, '0')}`
}

function nameOf(n: number): string {
  return `王${[...String(n)].map((digit) => digits[Number(digit)]).join('')}`
}

function latinOf(n: number): string {
  return `NOBODY ${[...String(n)].map((digit) => letters[Number(digit)]).join('')}`
}

function phoneOf(n: number): string {
  return `1380000${String(n).padStart(4, '0')}`
}
