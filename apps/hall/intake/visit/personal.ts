import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Service } from '#contract/service.ts'
import { type PersonalList, preparePersonalList } from '#modules/catalogue/rules/index.ts'
import { type Draft, findAnswers } from './draft.ts'

type Outcome = ReturnType<typeof preparePersonalList>

interface PersonalInput {
  readonly service: Service
  readonly catalogue: { readonly calendar: HolidayCalendar }
  readonly today: string
  readonly draft: Draft
}

/** The personal list by the server's own rules, or why not today; undefined while a question is open. */
export function personalOutcome({ service, catalogue, today, draft }: PersonalInput): Outcome | undefined {
  const answers = findAnswers(service, draft, today)
  if (draft.holder === null || answers === undefined) return undefined
  return preparePersonalList({ service, answers, born: draft.holder.born, on: today, calendar: catalogue.calendar })
}

export function findPersonalList(input: PersonalInput): PersonalList | null {
  const outcome = personalOutcome(input)
  return outcome?.ok ? outcome.value : null
}
