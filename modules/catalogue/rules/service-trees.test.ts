import { expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import type { FormField, Question, Service } from '#contract/service.ts'
import { dueDate } from '#modules/calendar/rules/index.ts'
import { ageOn } from './age.ts'
import type { Circumstances } from './conditions.ts'
import { type PersonalList, preparePersonalList } from './personal-list.ts'
import { listFields, listFiledQuestions, listOptions } from './questions.ts'
import { publishedCatalogue } from './test-catalogue.ts'

// Every way through every question tree of the catalogue, for people around each age at which something changes.
const { services, calendar } = publishedCatalogue()
const on = '2024-07-15'
const births = [
  on,
  '2023-07-15',
  '2016-07-16',
  '2016-07-15',
  '2008-07-16',
  '2008-07-15',
  '2006-07-16',
  '2006-07-15',
  '1960-02-29',
  '1914-07-15',
]
const days = ['2024-07-01', '2024-08-01', '2030-01-01']
/** What a person may be told instead of a list; anything else is a tree that does not lead anywhere. */
const refusals = ['obstacle', 'agent-not-allowed', 'too-early', 'card-long-term']

interface End {
  readonly circumstances: Circumstances & { readonly age: number }
  readonly born: string
  readonly answers: Answers
}

test.each(services)('$code: every way leads to a list or to a refusal that is meant', (service) => {
  for (const end of listEnds(service)) {
    const decision = prepare(service, end)
    if (!decision.ok) expect(refusals, JSON.stringify(end)).toContain(decision.reason)
  }
})

test.each(services)('$code: every obstacle, paper, fee and limit is met on some way', (service) => {
  const seen = new Set<string>()
  for (const end of listEnds(service)) {
    const decision = prepare(service, end)
    const met = decision.ok ? listMet(service, decision.value) : [`obstacle ${decision.facts?.obstacle}`]
    for (const one of met) seen.add(one)
  }
  const given = [
    ...service.obstacles.map(({ id }) => `obstacle ${id}`),
    ...service.materials.map(({ id }) => `paper ${id}`),
    ...service.fees.map(({ id }) => `fee ${id}`),
    ...service.limits.promised.map((_, at) => `promise ${at}`),
  ]
  expect(given.filter((one) => !seen.has(one))).toEqual([])
})

test.each(services)('$code: whoever acts for somebody is asked for by name and number', (service) => {
  for (const end of listEnds(service)) {
    const decision = prepare(service, end)
    if (!decision.ok) continue
    const { needsGuardian, needsSecondGuardian, needsAgent } = decision.value
    expect(asks(service, end, 'guardian'), JSON.stringify(end)).toBe(needsGuardian)
    expect(asks(service, end, 'second-guardian'), JSON.stringify(end)).toBe(needsSecondGuardian)
    expect(asks(service, end, 'agent'), JSON.stringify(end)).toBe(needsAgent)
    expect(needsGuardian).toBe(end.circumstances.age < (service.guardian?.underAge ?? 0))
  }
})

test.each(services)('$code: what may follow arrives before the promised date', (service) => {
  for (const end of listEnds(service)) {
    const decision = prepare(service, end)
    if (!decision.ok) continue
    const promised = decision.value.promised.end?.due ?? ''
    for (const { id, deferrable } of decision.value.materials) {
      if (deferrable === undefined) continue
      const due = dueDate({ start: on, kind: 'working-days', n: deferrable.workingDays, calendar })
      expect(due.ok && due.value.due <= promised, `${id} of ${JSON.stringify(end.answers)}`).toBe(true)
    }
  }
})

// RULES §2.4: identity, the live picture, consent given here and the paper handed in are never left for later.
test.each(services)('$code: who somebody is, is never taken on trust', ({ materials }) => {
  const strict = materials.filter(
    ({ id, handedIn, takenHere }) => handedIn || takenHere || ['id-card', 'passport', 'guardian-card'].includes(id),
  )
  expect(strict.filter(({ exempt, deferrable }) => exempt !== undefined || deferrable !== undefined)).toEqual([])
})

/** The ends of all ways through the tree, for everybody of `births`. */
function listEnds(service: Service): End[] {
  return births.flatMap((born) => {
    const age = ageOn({ born, on })
    return listWays(service, { age, answers: {}, on }).map((answers) => ({
      born,
      answers,
      circumstances: { age, answers, on },
    }))
  })
}

function listWays(service: Service, circumstances: Circumstances & { answers: Answers }): Answers[] {
  const { answers } = circumstances
  const open = listFiledQuestions(service, circumstances).find(({ id }) => answers[id] === undefined)
  if (open === undefined) return [answers]
  return listAnswers(open, circumstances).flatMap((answer) =>
    listWays(service, { ...circumstances, answers: { ...answers, [open.id]: answer } }),
  )
}

function listAnswers(question: Question, circumstances: Circumstances): string[] {
  if (question.kind === 'choice') return listOptions(question, circumstances).map(({ value }) => value)
  return question.kind === 'expiry-date' ? [...days, 'LONG_TERM'] : days
}

function prepare(service: Service, { answers, born }: End) {
  return preparePersonalList({ service, answers, born, on, calendar })
}

function listMet(service: Service, list: PersonalList): string[] {
  return [
    ...list.materials.map(({ id }) => `paper ${id}`),
    ...list.fee.lines.map(({ id }) => `fee ${id}`),
    `promise ${service.limits.promised.indexOf(list.promised.limit)}`,
  ]
}

function asks(service: Service, { circumstances }: End, of: FormField['of']): boolean {
  const ids = listFields(service, circumstances)
    .filter((field) => field.of === of)
    .map(({ id }) => id)
  return ids.includes('name') && ids.includes('id-number')
}
