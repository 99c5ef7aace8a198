import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/service.ts'
import type { Circumstances } from './conditions.ts'
import { dateLimit, limitsOf } from './limits.ts'
import { listOptions } from './questions.ts'

export type PromisesQuestion = {
  readonly service: Service
  /** What is known before the question is answered. */
  readonly circumstances: Circumstances
  readonly question: string
  readonly on: string
  readonly calendar: HolidayCalendar
}

/**
 * Where an answer moves the promised date: the date with each answer, so that the person can judge whether it is worth
 * it. Empty where every answer comes to the same, where a date is not published yet, and while another open question
 * may still move the date: nothing is promised that the list takes back.
 */
export function listPromises({
  service,
  circumstances,
  question: id,
  on,
  calendar,
}: PromisesQuestion): Readonly<Record<string, string>> {
  const question = service.questions.find((one) => one.id === id)
  if (question === undefined || isMovedLater(service, circumstances, id)) return {}
  const { age, answers } = circumstances
  const dues = listOptions(question, circumstances).map(({ value }) => {
    const { promised } = limitsOf(service, { age, answers: { ...answers, [id]: value }, on })
    return [value, dateLimit({ limit: promised, on, calendar }).end?.due] as const
  })
  const known = dues.flatMap(([value, due]) => (due === undefined ? [] : [[value, due] as const]))
  const isMoved = new Set(known.map(([, due]) => due)).size > 1
  return isMoved && known.length === dues.length ? Object.fromEntries(known) : {}
}

function isMovedLater({ limits, questions }: Service, { answers }: Circumstances, id: string): boolean {
  const conditions = limits.promised.flatMap(({ when = {} }) => (Array.isArray(when) ? when : [when]))
  const moving = conditions.flatMap(({ answers: named = {}, past }) => [...Object.keys(named), ...(past ? [past] : [])])
  const after = questions.slice(questions.findIndex((one) => one.id === id) + 1)
  return after.some((one) => one.id !== id && moving.includes(one.id) && answers[one.id] === undefined)
}
