import type { Answers } from '#contract/intake.ts'
import type { Question, Service } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import {
  findApplying,
  holds,
  limitsOf,
  listFields,
  listFiledQuestions,
  listMaterials,
  listOptions,
} from '#modules/catalogue/rules/index.ts'

/** Somebody whose birthday is today or tomorrow: both sides of every age that a service speaks of. */
interface Asker {
  readonly age: number
  readonly born: string
}

/** One way through the question tree: who goes it, on which day, and what is answered. */
export interface Way extends Asker {
  readonly on: string
  readonly answers: Answers
}

/** A way with its end: a list of papers, or why there is none. `meets` names what of the service it shows. */
export interface EndedWay {
  readonly way: Way
  readonly end: 'list' | 'agent-not-allowed' | 'too-early' | 'card-long-term' | `obstacle ${string}`
  readonly meets: readonly string[]
}

/** Every way through the tree of a service on a day, for people on both sides of each age. All of them: 144,000 in the catalogue. */
export function listWays(service: Service, on: string): EndedWay[] {
  return listAskers(service, on).flatMap((asker) =>
    listAnswers(service, { ...asker, on, answers: {} }).map((way) => endOf(service, way)),
  )
}

/**
 * A few ways that show together whatever any way that ends in a list shows: each option, paper, field, fee, limit,
 * validity, age, guardian and agent. The one that shows most new comes first. Not every pair of options: the trees of
 * exit and entry have 30,000 ways each.
 */
export function chooseWays(ways: readonly EndedWay[]): EndedWay[] {
  const open = ways.filter(({ end }) => end === 'list')
  const left = new Set(open.flatMap(({ meets }) => meets))
  const chosen: EndedWay[] = []
  while (left.size > 0) {
    const best = mostNew(open, left)
    for (const one of best.meets) left.delete(one)
    chosen.push(best)
  }
  return chosen
}

/** One way to each refusal, and ways to the options that lead nowhere else. */
export function chooseRefused(ways: readonly EndedWay[], shown: readonly EndedWay[]): EndedWay[] {
  const refused = ways.filter(({ end }) => end !== 'list')
  const left = new Set(refused.flatMap(({ end, meets }) => [end, ...meets.filter((one) => one.startsWith('answer '))]))
  for (const { meets } of shown) for (const one of meets) left.delete(one)
  const chosen: EndedWay[] = []
  while (left.size > 0) {
    const best = mostNew(refused, left)
    for (const one of [best.end, ...best.meets]) left.delete(one)
    chosen.push(best)
  }
  return chosen
}

/** How many guardians apply, read off the rule of the service and not asked of the code under test. */
export function guardiansOf({ guardian }: Service, way: Way): 0 | 1 | 2 {
  if (guardian === undefined || way.age >= guardian.underAge) return 0
  const isOneEnough = guardian.oneWhen !== undefined && holds(guardian.oneWhen, way)
  return guardian.both === true && !isOneEnough ? 2 : 1
}

/** Whether somebody else may hand it in who answers that. */
export function takesAgent({ agent }: Service, way: Way): boolean {
  return agent.allowed && holds(agent.when, { ...way, answers: { ...way.answers, applying: 'agent' } })
}

export function isByAgent({ answers }: Way): boolean {
  return answers['applying'] === 'agent'
}

/** What a service file promises that people can meet. */
export function listPromises(service: Service): string[] {
  const { questions, obstacles, materials, fields, fees, limits, result } = service
  return [
    ...questions.flatMap(({ id, options = [] }) => options.map(({ value }) => `answer ${id} ${value}`)),
    ...obstacles.map(({ id }) => `obstacle ${id}`),
    ...materials.map(({ id }) => `paper ${id}`),
    ...fields.map(({ of, id }) => `field ${of} ${id}`),
    ...fees.flatMap(({ id, reductions = [] }) => [`fee ${id}`, ...reductions.map((_, at) => `fee ${id} less ${at}`)]),
    ...limits.promised.map((_, at) => `promise ${at}`),
    ...limits.statutory.map((_, at) => `law ${at}`),
    ...result.validity.map((_, at) => `class ${at}`),
    ...(service.guardian === undefined ? [] : ['guardian']),
    ...(service.guardian?.both ? ['second guardian'] : []),
    ...(service.agent.allowed ? ['agent'] : []),
  ]
}

function mostNew(ways: readonly EndedWay[], left: ReadonlySet<string>): EndedWay {
  const newOf = ({ end, meets }: EndedWay) => meets.filter((one) => left.has(one)).length + (left.has(end) ? 1 : 0)
  let [best] = ways
  let most = 0
  for (const way of ways) {
    const found = newOf(way)
    if (found > most) [best, most] = [way, found]
  }
  if (best === undefined || most === 0) throw new Error(`expected a way to ${[...left].join(', ')}, found none`)
  return best
}

function listAskers(service: Service, on: string): Asker[] {
  const ages = new Set([0, ...agesIn(service)])
  return [...ages].flatMap((age) => {
    const today = getLegalDate(on).subtract({ years: age })
    const turned = { age, born: today.toString() }
    return age === 0 ? [turned] : [{ age: age - 1, born: today.add({ days: 1 }).toString() }, turned]
  })
}

const ageNames = ['ageUnder', 'ageFrom', 'underAge', 'fromAge']

function agesIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'number' && ageNames.includes(name) ? [inner] : agesIn(inner),
  )
}

function listAnswers(service: Service, way: Way): Way[] {
  const open = listFiledQuestions(service, way).find(({ id }) => way.answers[id] === undefined)
  if (open === undefined) return [way]
  return valuesOf(service, open, way).flatMap((value) =>
    listAnswers(service, { ...way, answers: { ...way.answers, [open.id]: value } }),
  )
}

/** For a date: one that has passed, one that is near, one beyond; where a paper is renewed, the days on both sides of the first. */
function valuesOf(service: Service, question: Question, way: Way): string[] {
  if (question.kind === 'choice') return listOptions(question, way).map(({ value }) => value)
  const today = getLegalDate(way.on)
  const { renewal } = service
  const near = renewal?.question === question.id ? today.add({ months: renewal.windowMonths }) : today.add({ days: 17 })
  const beyond = renewal?.question === question.id ? near.add({ days: 1 }) : today.add({ years: 6 })
  const days = [today.subtract({ days: 14 }), near, beyond].map(String)
  return question.kind === 'expiry-date' ? [...days, 'LONG_TERM'] : days
}

function endOf(service: Service, way: Way): EndedWay {
  const answers = service.questions.flatMap(({ id }) => {
    const value = way.answers[id]
    return value === undefined ? [] : [`answer ${id} ${value}`]
  })
  const obstacle = findApplying(service.obstacles, way)
  if (obstacle !== undefined) return { way, end: `obstacle ${obstacle.id}`, meets: answers }
  if (isByAgent(way) && !takesAgent(service, way)) return { way, end: 'agent-not-allowed', meets: answers }
  const early = outsideWindow(service, way)
  if (early !== undefined) return { way, end: early, meets: answers }
  return { way, end: 'list', meets: [...answers, ...listMet(service, way)] }
}

function outsideWindow({ renewal }: Service, way: Way): 'too-early' | 'card-long-term' | undefined {
  if (renewal === undefined || !holds(renewal.when, way)) return undefined
  const expires = way.answers[renewal.question]
  if (expires === 'LONG_TERM') return 'card-long-term'
  const last = getLegalDate(way.on).add({ months: renewal.windowMonths }).toString()
  return expires !== undefined && expires > last ? 'too-early' : undefined
}

function listMet(service: Service, way: Way): string[] {
  const { promised, statutory } = limitsOf(service, way)
  const guardians = guardiansOf(service, way)
  const fees = service.fees.filter(({ when }) => holds(when, way))
  const classes = service.result.validity
  const open = classes
    .filter(({ fromAge, when }) => fromAge <= way.age && holds(when, way))
    .toSorted((one, other) => other.fromAge - one.fromAge)
  return [
    `born ${way.born}`,
    ...listMaterials(service, way).map(({ id }) => `paper ${id}`),
    ...listFields(service, way).map(({ of, id }) => `field ${of} ${id}`),
    ...fees.map(({ id }) => `fee ${id}`),
    ...fees.flatMap(({ id, reductions = [] }) => {
      const less = findApplying(reductions, way)
      return less === undefined ? [] : [`fee ${id} less ${reductions.indexOf(less)}`]
    }),
    `promise ${service.limits.promised.indexOf(promised)}`,
    ...(statutory === undefined ? [] : [`law ${service.limits.statutory.indexOf(statutory)}`]),
    ...open.slice(0, 1).map((one) => `class ${classes.indexOf(one)}`),
    ...(guardians > 0 ? ['guardian', guardians > 1 ? 'second guardian' : 'one guardian'] : []),
    ...(isByAgent(way) ? ['agent'] : []),
  ]
}
