import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { preparePersonalList } from './personal-list.ts'
import { listFields, listOptions, listQuestions } from './questions.ts'
import { publishedCatalogue } from './test-catalogue.ts'

// The trees of these groups branch into tens of thousands of ways: people go through them at random.
const { services, calendar } = publishedCatalogue()
const named = services
  .filter(({ group }) => group === 'exit-entry' || group === 'foreigners')
  .map((service) => [`${service.code} ${service.version}`, service] as const)

const on = '2026-03-10'
const born: Record<number, string> = {
  0: '2026-01-02',
  8: '2018-03-10',
  15: '2010-03-11',
  16: '2010-03-10',
  46: '1980-03-10',
  60: '1966-03-10',
  110: '1916-02-29',
}
const days = ['2026-03-09', '2026-05-01', '2031-01-01']

/** Answers the tree as a person would, the nth option each time; undefined where it offers none. */
function walk(service: Service, age: number, picks: readonly number[], answers: Answers = {}): Answers | undefined {
  const circumstances = { age, answers, on }
  const open = listQuestions(service, circumstances).find(({ id }) => id !== 'born' && answers[id] === undefined)
  if (open === undefined) return answers
  const values = open.kind === 'choice' ? listOptions(open, circumstances).map(({ value }) => value) : days
  const value = values[(picks[Object.keys(answers).length] ?? 0) % Math.max(values.length, 1)]
  return value === undefined ? undefined : walk(service, age, picks, { ...answers, [open.id]: value })
}

test.each(named)('%s: every way through the questions ends with a list or a reason', (_name, service) => {
  const ages = fc.constantFrom(...Object.keys(born).map(Number))
  const picks = fc.array(fc.nat(40), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(ages, picks, (age, picked) => {
      const answers = walk(service, age, picked)
      if (answers === undefined) throw new Error(`a question without an option at the age of ${age}: ${picked}`)
      const decision = preparePersonalList({ service, answers, born: born[age] ?? on, on, calendar })
      if (!decision.ok) {
        expect(['obstacle', 'too-early', 'agent-not-allowed']).toContain(decision.reason)
        return
      }
      const { materials, needsGuardian, needsAgent } = decision.value
      const asked = listFields(service, { age, answers, on }).map(({ of }) => of)
      expect(materials.length).toBeGreaterThan(0)
      expect([asked.includes('guardian'), asked.includes('agent')]).toEqual([needsGuardian, needsAgent])
    }),
    { numRuns: 150 },
  )
})

// RULES §2.1, 5: a paper may follow within the promised limit at most.
test.each(named)('%s: a paper may follow within the promised working days at most', (_name, service) => {
  const promised = service.limits.promised.filter(({ kind }) => kind === 'working-days').map(({ n }) => n)
  const late = service.materials.filter(({ deferrable }) => (deferrable?.workingDays ?? 0) > Math.min(...promised))
  expect(late.map(({ id }) => id)).toEqual([])
})
