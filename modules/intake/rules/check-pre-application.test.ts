import { describe, expect, test } from 'vitest'
import type { Guardian, PreApplication } from '#contract/intake.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { checkPreApplication } from './check-pre-application.ts'
import { checkRepresentatives } from './check-representatives.ts'

const read = readCatalogue('catalogue')
if (!read.ok) throw new Error('the catalogue of the repository is faulty')
const { calendar, services } = read.catalogue
const service = services.find(({ code }) => code === 'id-card-renewal')
if (service === undefined) throw new Error('the catalogue has no renewal of the identity card')

const child = inventIdNumber({ region: '420112', birthDate: '2009-03-12' })
const adult = inventIdNumber({ region: '420112', birthDate: '1983-05-20' })
const minor = inventIdNumber({ region: '420112', birthDate: '2007-01-01' })

type Input = Pick<PreApplication, 'answers' | 'applicant' | 'guardian'>
const good: Input = {
  answers: { reason: 'expiring', cardExpires: '2024-08-30', companion: 'mother' },
  applicant: { name: '王子豪', idNumber: child, phone: '138 0000 0026' },
  guardian: { relation: 'mother', name: '李秀英', idNumber: adult },
}

function check(changes: Partial<Input>) {
  return checkPreApplication({
    service: service as NonNullable<typeof service>,
    input: { ...good, ...changes },
    on: '2024-07-15',
    calendar,
    phone: 'required',
  })
}

test('a child with a guardian passes, normalised, with its personal list', () => {
  const checked = check({})
  expect(checked.ok && checked.value.applicant).toMatchObject({
    idNumber: child,
    born: '2009-03-12',
    phone: '13800000026',
  })
  expect(checked.ok && checked.value.guardian).toMatchObject({ relation: 'mother', idNumber: adult })
  expect(checked.ok && checked.value.list.promised.end?.due).toBe('2024-07-29')
})

test.each<[string, Partial<Input>, string, string]>([
  [
    'a wrong check digit',
    { applicant: { ...good.applicant, idNumber: '420112201004120005' } },
    'id-number-invalid',
    'applicant.idNumber',
  ],
  [
    'a 30th of February',
    { applicant: { ...good.applicant, idNumber: '420112199002300008' } },
    'id-number-invalid',
    'applicant.idNumber',
  ],
  [
    'a phone of ten digits',
    { applicant: { ...good.applicant, phone: '1380000002' } },
    'phone-invalid',
    'applicant.phone',
  ],
  [
    'a name with a control character',
    { applicant: { ...good.applicant, name: '王\u0007' } },
    'name-invalid',
    'applicant.name',
  ],
  ['a child without companion', { answers: { reason: 'damaged' } }, 'guardian-required', 'answers.companion'],
  [
    'a card that is not yet renewable',
    { answers: { ...good.answers, cardExpires: '2024-11-30' } },
    'too-early',
    'answers.cardExpires',
  ],
  [
    'no expiry date',
    { answers: { reason: 'expiring', companion: 'mother' } },
    'card-expiry-required',
    'answers.cardExpires',
  ],
  [
    'a guardian who is a child',
    { guardian: { relation: 'guardian', name: '陈青', idNumber: minor } },
    'guardian-not-adult',
    'guardian.idNumber',
  ],
  [
    'a guardian who is the child',
    { guardian: { relation: 'mother', name: '王子豪', idNumber: child } },
    'guardian-same-person',
    'guardian.idNumber',
  ],
])('%s is refused, naming its field', (_, changes, reason, field) => {
  expect(check(changes)).toMatchObject({ ok: false, reason, facts: { field } })
})

describe('a mother with a foreign passport', () => {
  const passport = { identity: 'passport', idNumber: 'e 0012 3456', country: 'FRA', born: '1983-05-20' } as const
  const foreign = { relation: 'mother', name: 'ANNE NOBODY', ...passport } as const

  test('applies for her child like any other', () => {
    const checked = check({ guardian: foreign })
    const kept = { identity: 'passport', idNumber: 'E00123456', country: 'FRA', born: '1983-05-20' }
    expect(checked.ok && checked.value.guardian).toMatchObject(kept)
  })

  test.each<[string, Partial<Guardian>, string, string]>([
    ['without a country', { country: undefined }, 'country-required', 'guardian.country'],
    ['without a day of birth', { born: undefined }, 'born-required', 'guardian.born'],
    ['who is 18 tomorrow', { born: '2006-07-16' }, 'guardian-not-adult', 'guardian.born'],
    ['with a number of three characters', { idNumber: 'E00' }, 'passport-invalid', 'guardian.idNumber'],
  ])('%s is refused, naming its field', (_, changes, reason, field) => {
    expect(check({ guardian: { ...foreign, ...changes } })).toMatchObject({ ok: false, reason, facts: { field } })
  })

  test('who is 18 today is of age', () => {
    expect(check({ guardian: { ...foreign, born: '2006-07-15' } }).ok).toBe(true)
  })
})

describe('the same person twice', () => {
  const list = { needsGuardian: true, needsSecondGuardian: true, needsAgent: true }
  const child = {
    name: 'LEA NOBODY',
    identity: 'passport',
    idNumber: 'E00123456',
    country: 'FRA',
    born: '2014-01-01',
  } as const
  const mother = {
    relation: 'mother',
    name: 'ANNE NOBODY',
    identity: 'passport',
    idNumber: 'E00654321',
    born: '1983-05-20',
  } as const
  const father = { ...mother, relation: 'father', country: 'FRA' } as const
  const agent = {
    name: 'A NOBODY',
    identity: 'passport',
    idNumber: 'E00999999',
    country: 'FRA',
    born: '1983-05-20',
  } as const
  const on = '2024-07-15'

  test('is known by passport and country', () => {
    const input = { guardian: { ...mother, country: 'FRA' }, secondGuardian: father, agent }
    expect(checkRepresentatives({ input, list, applicant: child, on })).toMatchObject({
      reason: 'guardian-same-person',
      facts: { field: 'secondGuardian.idNumber' },
    })
    const self = { guardian: { ...mother, country: 'FRA', idNumber: child.idNumber }, secondGuardian: father, agent }
    expect(checkRepresentatives({ input: self, list, applicant: child, on })).toMatchObject({
      reason: 'guardian-same-person',
      facts: { field: 'guardian.idNumber' },
    })
  })

  test('is not who has the same number from another country', () => {
    const input = { guardian: { ...mother, country: 'DEU' }, secondGuardian: father, agent }
    expect(checkRepresentatives({ input, list, applicant: child, on }).ok).toBe(true)
    const same = { ...input, agent: { ...agent, idNumber: child.idNumber } }
    expect(checkRepresentatives({ input: same, list, applicant: child, on })).toMatchObject({
      reason: 'agent-same-person',
    })
  })
})

test('data of a guardian is not kept where none is needed', () => {
  const checked = check({ applicant: { ...good.applicant, idNumber: adult } })
  expect(checked.ok && checked.value.guardian).toBeNull()
})
