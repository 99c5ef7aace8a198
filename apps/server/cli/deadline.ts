import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { hallDate, hallZone } from '#kernel/clock.ts'
import {
  dueDay,
  dueInstant,
  findPauseFault,
  type HolidayCalendar,
  type Risk,
  riskOf,
} from '#modules/calendar/rules/index.ts'

const date = z.iso.date()
const days = z.int().min(1).max(3650)
const kinds = ['working-days', 'calendar-days', 'months', 'years'] as const
const basis = z.string().trim().min(1)

const Terms = {
  pauses: z.array(z.strictObject({ from: date, to: date, basis })).default([]),
  extensions: z.array(z.strictObject({ n: days, basis })).default([]),
  target: date.optional(),
  steps: z.array(z.strictObject({ name: z.string().optional(), kind: z.enum(kinds), n: days })).default([]),
}
const DeadlineQuestion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(kinds), start: date, n: days, ...Terms }),
    z.strictObject({
      kind: z.literal('hours'),
      start: z.iso.datetime({ offset: true }),
      n: z.int().min(1).max(87_600),
      ...Terms,
    }),
  ])
  .superRefine(({ pauses }, context) => {
    const fault = findPauseFault(pauses)
    if (fault !== undefined) context.addIssue({ code: 'custom', path: ['pauses', fault.at], message: fault.reason })
  })
type DeadlineQuestion = z.output<typeof DeadlineQuestion>

const risks = { 'on-track': 'ON_TRACK', 'at-risk': 'AT_RISK', impossible: 'IMPOSSIBLE' } as const satisfies Record<
  Risk,
  string
>
const missing = { error: 'CALENDAR_MISSING' } as const

/** `youban rules deadline`: when a term ends, and how that stands to the day on which the result is needed. */
export function answerDeadline(input: unknown, calendar: HolidayCalendar): object {
  const question = DeadlineQuestion.parse(input)
  const found = question.kind === 'hours' ? endOfHours(question) : endOfDays(question, calendar)
  if (found === undefined) return missing
  const { due, start, lastDay } = found
  if (question.target === undefined) return { due }
  const risk = riskOf({ start, due: lastDay, target: question.target, steps: question.steps, calendar })
  return risk.ok ? { due, risk: risks[risk.value] } : missing
}

interface End {
  readonly due: string
  readonly start: string
  readonly lastDay: string
}

function endOfHours({ start, n, pauses, extensions }: Extract<DeadlineQuestion, { kind: 'hours' }>): End {
  const from = Temporal.Instant.from(start)
  const hours = extensions.reduce((sum, extension) => sum + extension.n, n)
  const end = dueInstant({ start: from, hours, pauses })
  return { due: hallTime(end), start: hallDate(from).toString(), lastDay: hallDate(end).toString() }
}

function endOfDays(
  { start, kind, n, pauses, extensions }: Exclude<DeadlineQuestion, { kind: 'hours' }>,
  calendar: HolidayCalendar,
): End | undefined {
  const decision = dueDay({ start, kind, n, pauses, extensions, calendar })
  return decision.ok ? { due: decision.value.due, start, lastDay: decision.value.due } : undefined
}

/** An instant as the clock of the hall shows it: `2024-10-01T22:30:00+08:00`. */
export function hallTime(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(hallZone).toString({ timeZoneName: 'never' })
}
