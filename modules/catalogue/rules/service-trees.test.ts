import { expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import type { FormField, Question, Service } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { dueDate } from '#modules/calendar/rules/index.ts'
import { type Circumstances, findApplying } from './conditions.ts'
import { type PersonalList, preparePersonalList } from './personal-list.ts'
import { listFields, listFiledQuestions, listOptions } from './questions.ts'
import { publishedCatalogue } from './test-catalogue.ts'

// Every way through the question tree of a service, for people on the birthdays at which something changes. The trees of
// exit and entry are left out: they branch into tens of thousands of ways.
const { services, calendar } = publishedCatalogue()
const groups = ['id-card', 'household', 'certificates']
const aMonday = '2024-07-15'
const ages = [0, 1, 7, 8, 15, 16, 17, 18, 60, 110]
/** What a person may be told instead of a list; anything else is a tree that does not lead anywhere. */
const refusals = ['obstacle', 'agent-not-allowed', 'too-early', 'card-long-term']

/** The end of one way: who went it, when, and what was answered. */
interface End {
  readonly circumstances: Circumstances & { readonly age: number; readonly on: string }
  readonly born: string
  readonly answers: Answers
}

const walked = services
  .filter(({ group }) => groups.includes(group))
  .map((service) => ({ service, code: service.code, ends: listEnds(service) }))

test.each(walked)('$code: every way leads to a list or to a refusal that is meant', ({ service, ends }) => {
  for (const end of ends) {
    const decision = prepare(service, end)
    if (!decision.ok) expect(refusals, JSON.stringify(end)).toContain(decision.reason)
  }
})

test.each(walked)('$code: every obstacle, paper, fee and limit is met on some way', ({ service, ends }) => {
  const seen = new Set<string>()
  for (const end of ends) {
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

test.each(walked)('$code: nobody is asked who comes along whom something stands in the way of', ({ service, ends }) => {
  for (const end of ends) {
    const { companion: _, applying: __, ...others } = end.answers
    const known = { ...end.circumstances, answers: others }
    const isBarred = findApplying(service.obstacles, known) !== undefined
    if (isBarred) expect(end.answers, JSON.stringify(end)).toEqual(others)
  }
})

test('a child whose household is elsewhere is told so, and not asked for a guardian', () => {
  const service = services.find(({ code }) => code === 'name-change')
  if (service === undefined) throw new Error('the catalogue has no change of a name')
  const asked = (answers: Answers) => listFiledQuestions(service, { age: 9, answers, on: aMonday }).map(({ id }) => id)
  expect(asked({})[0]).toBe('registered')
  expect(asked({ registered: 'elsewhere' })).toEqual(['registered'])
  expect(asked({ registered: 'here' })).toContain('companion')
  const child = { service, answers: { registered: 'elsewhere' }, born: '2015-01-01', on: aMonday, calendar }
  expect(preparePersonalList(child)).toMatchObject({ reason: 'obstacle', facts: { obstacle: 'registered-elsewhere' } })
})

test.each(walked)('$code: whoever acts for somebody is asked for by name and number', ({ service, ends }) => {
  for (const end of ends) {
    const decision = prepare(service, end)
    if (!decision.ok) continue
    const { needsGuardian, needsSecondGuardian, needsAgent } = decision.value
    expect(asks(service, end, 'guardian'), JSON.stringify(end)).toBe(needsGuardian)
    expect(asks(service, end, 'second-guardian'), JSON.stringify(end)).toBe(needsSecondGuardian)
    expect(asks(service, end, 'agent'), JSON.stringify(end)).toBe(needsAgent)
    expect(needsGuardian).toBe(end.circumstances.age < (service.guardian?.underAge ?? 0))
  }
})

test.each(walked)('$code: what may follow arrives before the promised date', ({ service, ends }) => {
  for (const end of ends) {
    const decision = prepare(service, end)
    if (!decision.ok) continue
    const promised = decision.value.promised.end?.due ?? ''
    for (const { id, deferrable } of decision.value.materials) {
      if (deferrable === undefined) continue
      const due = dueDate({ start: end.circumstances.on, kind: 'working-days', n: deferrable.workingDays, calendar })
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

/** The ends of all ways through the tree, for somebody of each age whose birthday it is. */
function listEnds(service: Service): End[] {
  const on = service.validFrom > aMonday ? service.validFrom : aMonday
  return ages.flatMap((age) => {
    const born = `${Number(on.slice(0, 4)) - age}${on.slice(4)}`
    return listWays(service, { age, answers: {}, on }).map((answers) => ({
      born,
      answers,
      circumstances: { age, answers, on },
    }))
  })
}

function listWays(service: Service, circumstances: End['circumstances'] & { answers: Answers }): Answers[] {
  const { answers } = circumstances
  const open = listFiledQuestions(service, circumstances).find(({ id }) => answers[id] === undefined)
  if (open === undefined) return [answers]
  return listAnswers(open, circumstances).flatMap((answer) =>
    listWays(service, { ...circumstances, answers: { ...answers, [open.id]: answer } }),
  )
}

function listAnswers(question: Question, circumstances: End['circumstances']): string[] {
  if (question.kind === 'choice') return listOptions(question, circumstances).map(({ value }) => value)
  const today = getLegalDate(circumstances.on)
  const days = [today.subtract({ days: 14 }), today.add({ days: 17 }), today.add({ years: 6 })].map(String)
  return question.kind === 'expiry-date' ? [...days, 'LONG_TERM'] : days
}

function prepare(service: Service, { answers, born, circumstances: { on } }: End) {
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
