import { expect, test } from 'vitest'
import type { Agent, Applicant, PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { fillIn } from './test-applicants.ts'
import type { Trial } from './test-trial.ts'
import { type EndedWay, takesAgent } from './test-ways.ts'

/** What the kiosk must be refused, read off the rules of the service itself. */
export function describeRefusals(service: Service, trialOf: () => Trial): void {
  const { guardian, agent } = service

  test('every obstacle is told, and every other refusal that its tree leads to', async () => {
    const trial = trialOf()
    for (const ended of trial.refused) {
      const input = filled(trial, ended)
      const helped =
        ended.end === 'agent-not-allowed' ? { ...input, agent: trial.people.adult('id-card', trial.on) } : input
      const [reason, obstacle] = ended.end.split(' ')
      expect(await refusalOf(trial, helped), JSON.stringify(ended.way)).toMatchObject({ reason, obstacle })
    }
  })

  test.runIf(guardian !== undefined)('who is a day too young is not served without a guardian', async () => {
    const trial = trialOf()
    const input = filled(trial, onTheEve(trial))
    const { guardian: first, ...without } = input
    const { companion: _, ...answers } = input.answers
    expect(first).toBeDefined()
    expect(await refusalOf(trial, { ...input, answers })).toMatchObject({ reason: 'guardian-required' })
    const field = 'applications.0.guardian'
    expect(await refusalOf(trial, without)).toMatchObject({ reason: 'guardian-required', field })
  })

  test.runIf(guardian !== undefined)('who is of age today needs no guardian', () => {
    const { on, ways } = trialOf()
    const birthday = getLegalDate(on).subtract({ years: guardian?.underAge ?? 0 })
    const ofAge = ways.filter(({ way, end }) => way.born === birthday.toString() && end === 'list')
    // Served in the test above: the choice has somebody of each birthday. Some services are for children only.
    expect(ofAge.filter(({ meets }) => meets.includes('guardian'))).toEqual([])
  })

  test.runIf(guardian !== undefined)('a guardian is of age, and is not the child', async () => {
    const trial = trialOf()
    const input = filled(trial, onTheEve(trial))
    const { relation } = input.guardian ?? { relation: 'guardian' as const }
    const field = 'applications.0.guardian'
    for (const [identity, place] of bornAt) {
      const minor = { relation, ...trial.people.minor(identity, trial.on) }
      const told = { reason: 'guardian-not-adult', field: `${field}.${place}` }
      expect(await refusalOf(trial, { ...input, guardian: minor })).toMatchObject(told)
    }
    const self = asRepresentative(input.applicant)
    // Nobody is of age with a birth certificate.
    if (self === undefined) return
    const twice = { ...input, guardian: { relation, ...self } }
    const told = { reason: 'guardian-same-person', field: `${field}.idNumber` }
    expect(await refusalOf(trial, twice)).toMatchObject(told)
  })

  test.runIf(guardian?.both)(
    'one parent is not enough where both are needed, and one of them twice neither',
    async () => {
      const trial = trialOf()
      const input = filled(trial, meeting(trial, 'second guardian'))
      const { secondGuardian: _, ...alone } = input
      const field = 'applications.0.secondGuardian'
      expect(await refusalOf(trial, alone)).toMatchObject({ reason: 'second-guardian-required', field })
      const twice = { ...input, secondGuardian: input.guardian }
      expect(await refusalOf(trial, twice)).toMatchObject({
        reason: 'guardian-same-person',
        field: `${field}.idNumber`,
      })
      const minor = { relation: 'father' as const, ...trial.people.minor('id-card', trial.on) }
      const young = { ...input, secondGuardian: minor }
      expect(await refusalOf(trial, young)).toMatchObject({ reason: 'guardian-not-adult', field: `${field}.idNumber` })
    },
  )

  test.runIf(guardian?.oneWhen !== undefined)('one parent is enough where the rule says when', () => {
    const { chosen } = trialOf()
    expect(chosen.some(({ meets }) => meets.includes('one guardian'))).toBe(true)
  })

  test('an agent is refused where the service takes none', async () => {
    const trial = trialOf()
    const answered = trial.service.questions.some(({ id }) => id === 'applying')
    const barred = trial.chosen.find(({ way }) => !takesAgent(trial.service, way))
    if (barred === undefined) return expect(agent.allowed).toBe(true)
    const input = filled(trial, barred)
    const answers = { ...input.answers, applying: 'agent' }
    const refusal = await refusalOf(trial, { ...input, answers, agent: trial.people.adult('id-card', trial.on) })
    expect(refusal.reason).toBe(answered ? 'agent-not-allowed' : 'answer-unknown')
  })

  test.runIf(agent.allowed)('an agent is named, of age, and is not the applicant', async () => {
    const trial = trialOf()
    const input = filled(trial, meeting(trial, 'agent'))
    const { agent: named, ...without } = input
    expect(named).toBeDefined()
    const field = 'applications.0.agent'
    expect(await refusalOf(trial, without)).toMatchObject({ reason: 'agent-required', field })
    for (const [identity, place] of bornAt) {
      const minor = trial.people.minor(identity, trial.on)
      const told = { reason: 'agent-not-adult', field: `${field}.${place}` }
      expect(await refusalOf(trial, { ...input, agent: minor })).toMatchObject(told)
    }
    const self = asRepresentative(input.applicant)
    if (self === undefined) return
    const told = { reason: 'agent-same-person', field: `${field}.idNumber` }
    expect(await refusalOf(trial, { ...input, agent: self })).toMatchObject(told)
  })
}

/** Where a wrong day of birth is marked: an identity number has it in itself. */
const bornAt = [
  ['id-card', 'idNumber'],
  ['passport', 'born'],
] as const

function asRepresentative({ name, idNumber, identity, born, country }: Applicant): Agent | undefined {
  return identity === 'birth-certificate' ? undefined : { name, idNumber, identity, born, country }
}

async function refusalOf({ day }: Trial, input: PreApplication) {
  const outcome = await day.ask(day.kiosk, 'POST', '/api/pre-applications', { applications: [input] })
  if (outcome.ok) throw new Error(`expected a refusal, found a ticket for ${JSON.stringify(input)}`)
  return outcome.refusal
}

function filled({ people, service }: Trial, { way }: EndedWay): PreApplication {
  const [identity = 'id-card'] = service.identity
  return fillIn(people, { service, way, identity, othersBy: 'passport', lang: 'zh-CN', fills: 'all' })
}

/** Somebody who is served and comes of age tomorrow. */
function onTheEve({ service, on, ways }: Trial): EndedWay {
  const birthday = getLegalDate(on).subtract({ years: service.guardian?.underAge ?? 0 })
  const born = birthday.add({ days: 1 }).toString()
  const found = ways.find(({ way, end }) => way.born === born && end === 'list')
  if (found === undefined) throw new Error(`expected somebody born on ${born} who is served, found nobody`)
  return found
}

function meeting({ chosen }: Trial, what: string): EndedWay {
  const found = chosen.find(({ meets }) => meets.includes(what))
  if (found === undefined) throw new Error(`expected a way with ${what}, found none`)
  return found
}
