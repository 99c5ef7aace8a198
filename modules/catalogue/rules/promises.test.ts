import { expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import { listPromises } from './promises.ts'
import { getService, publishedCatalogue } from './test-catalogue.ts'

const catalogue = publishedCatalogue()
const { calendar } = catalogue
const on = '2024-07-15'

interface Asked {
  readonly code?: string
  readonly question: string
  readonly answers: Answers
  readonly on?: string
}

function promises({ code = 'passport-first', question, answers, on: day = on }: Asked) {
  const service = getService(catalogue, code, day)
  return listPromises({ service, circumstances: { age: 34, answers }, question, on: day, calendar })
}

// Seven working days, five where it is urgent, twenty days where another place is asked; from Monday 15 July 2024.
test.each<[string, Asked, string, string]>([
  [
    'registered here',
    { question: 'urgent', answers: { passportHeld: 'none', home: 'wuhan' } },
    '2024-07-24',
    '2024-07-22',
  ],
  [
    'registered elsewhere',
    { question: 'urgent', answers: { passportHeld: 'none', home: 'elsewhere' } },
    '2024-08-05',
    '2024-07-22',
  ],
])('who is %s and asked for urgency learns both dates', (_where, asked, normal, urgent) => {
  expect(promises(asked)).toEqual({
    none: normal,
    family: urgent,
    visa: urgent,
    business: urgent,
    study: urgent,
  })
})

test.each<[string, Asked]>([
  ['that moves no date', { question: 'status', answers: { passportHeld: 'none', home: 'wuhan', urgent: 'none' } }],
  ['before another that may still move it', { question: 'home', answers: { passportHeld: 'none' } }],
  [
    'whose date falls into a year that is not published',
    { question: 'urgent', answers: { passportHeld: 'none', home: 'wuhan' }, on: '2026-12-24' },
  ],
])('a question %s promises nothing', (_which, asked) => {
  expect(promises(asked)).toEqual({})
})
