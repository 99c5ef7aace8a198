import { describe, expect, test } from 'vitest'
import type { Service } from '#contract/service.ts'
import type { PersonalList } from '#modules/catalogue/rules/index.ts'
import { forFamily } from './carry-over.ts'
import { type Draft, emptyDraft, nobody } from './draft.ts'
import { toPreApplication } from './pre-application.ts'

const service = {
  code: 'birth-registration',
  identity: ['id-card'],
  questions: [],
  obstacles: [],
  fields: [
    { id: 'address', of: 'matter', kind: 'address' },
    { id: 'birthplace', of: 'matter', kind: 'text' },
  ],
} as unknown as Service
const list = {
  needsGuardian: true,
  needsSecondGuardian: true,
  needsAgent: false,
  materials: [],
} as unknown as PersonalList
const holder = { identity: 'id-card', idNumber: 'a number', country: null, born: '2016-05-03', age: 8 } as const
const passport = {
  identity: 'passport',
  name: ' ANNE NOBODY ',
  idNumber: 'E00123456',
  country: 'FRA',
  born: '1983-05-20',
} as const
const draft: Draft = { ...emptyDraft, holder, answers: { companion: 'mother' }, name: '王子豪', guardian: passport }

describe('who acts for a child', () => {
  test('files a passport with its country and day of birth', () => {
    expect(toPreApplication({ service, draft, list }).guardian).toEqual({
      relation: 'mother',
      identity: 'passport',
      name: 'ANNE NOBODY',
      idNumber: 'E00123456',
      country: 'FRA',
      born: '1983-05-20',
    })
  })

  test('files an identity card by its number alone, whatever was typed as a passport before', () => {
    const father = { ...passport, identity: 'id-card', name: '王建军', idNumber: 'another number' } as const
    const { secondGuardian } = toPreApplication({ service, draft: { ...draft, secondGuardian: father }, list })
    expect(secondGuardian).toEqual({ relation: 'father', name: '王建军', idNumber: 'another number' })
  })
})

test('a grown-up with a passport is the guardian of the next of the family', () => {
  const { idNumber, country, born } = passport
  const grownUp = { identity: 'passport', idNumber, country, born, age: 41 } as const
  const before: Draft = { ...emptyDraft, holder: grownUp, name: 'ANNE NOBODY' }
  expect(forFamily(before, service).guardian).toEqual({ ...passport, name: 'ANNE NOBODY' })
  const newborn = { ...grownUp, identity: 'birth-certificate', age: 20 } as const
  expect(forFamily({ ...before, holder: newborn }, service).guardian).toEqual(nobody)
})

test('where a family lives is written once, and nothing else of the form goes over', () => {
  const before: Draft = { ...emptyDraft, form: { address: '五环大道 000 号', birthplace: '湖北武汉' } }
  expect(forFamily(before, service).form).toEqual({ address: '五环大道 000 号' })
})
