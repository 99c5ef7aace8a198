import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { hallDate, systemClock } from '#kernel/clock.ts'
import { parseIdNumber } from '#kernel/id-number.ts'
import { parseUscc } from '#kernel/uscc.ts'
import { dueDate } from '#modules/calendar/public.ts'
import { type Catalogue, describeFault, findService, readCatalogue } from '#modules/catalogue/public.ts'
import { listFees, renewalWindow, validityOn } from '#modules/catalogue/rules/index.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'

interface Basis {
  readonly catalogue: Catalogue
  readonly today: string
}

const date = z.iso.date()
const FeeQuestion = z.strictObject({
  service: z.string(),
  reason: z.string().optional(),
  answers: z.record(z.string(), z.string()).optional(),
  age: z.int().min(0).max(150).optional(),
  on: date.optional(),
})
/** Short names people ask by. */
const feeAlias: Readonly<Record<string, string>> = { passport: 'passport-first', 'id-card': 'id-card-renewal' }
const renewal = 'id-card-renewal'

/** Question name → answer, by the very rules that the screens and the server use. */
const questions: Readonly<Record<string, (input: unknown, basis: Basis) => object>> = {
  deadline: (input, { catalogue }) => {
    const kind = z.enum(['working-days', 'calendar-days', 'months', 'years'])
    const { start, n, ...rest } = z.strictObject({ start: date, kind, n: z.int().min(1).max(3650) }).parse(input)
    const due = dueDate({ start, kind: rest.kind, n, calendar: catalogue.calendar })
    return due.ok ? { due: due.value.due } : { error: 'CALENDAR_MISSING' }
  },
  'id-number': (input, { today }) => {
    const { number, on } = z.strictObject({ number: z.string(), on: date.optional() }).parse(input)
    const parsed = parseIdNumber(number, { today: Temporal.PlainDate.from(on ?? today) })
    if (!parsed.ok) return { valid: false, reason: parsed.reason, ...parsed.facts }
    const { region, birthDate, sex, warnings } = parsed.value
    return { valid: true, region, birthDate, sex: sex ?? null, warnings }
  },
  uscc: (input) => {
    const parsed = parseUscc(z.strictObject({ code: z.string() }).parse(input).code)
    return parsed.ok ? { valid: true } : { valid: false, reason: parsed.reason }
  },
  'id-validity': (input, { catalogue }) => {
    const { born, issued } = z.strictObject({ born: date, issued: date }).parse(input)
    return {
      validTo: validityOn({ born, issuedOn: issued, classes: serviceOf(catalogue, issued).result.validity }).validTo,
    }
  },
  'renewal-window': (input, { catalogue, today }) => {
    const { expires, on = today } = z.strictObject({ expires: date, on: date.optional() }).parse(input)
    const { renewal: rule } = serviceOf(catalogue, on)
    if (rule === undefined) throw new RangeError(`expected a renewal window of ${renewal}, found none`)
    return renewalWindow({ expires, on, months: rule.windowMonths })
  },
  fee: (input, { catalogue, today }) => {
    const { on = today, ...asked } = FeeQuestion.parse(input)
    const service = findService(catalogue, { code: feeAlias[asked.service] ?? asked.service, on })
    if (service === undefined) return { error: 'SERVICE_UNKNOWN', detail: asked.service }
    const answers = { ...asked.answers, ...(asked.reason === undefined ? {} : { reason: asked.reason }) }
    const { fen, lines } = listFees({ fees: service.fees, circumstances: { answers, age: asked.age, on }, on })
    return { fen, basis: lines.map(({ basis }) => basis).join('；') }
  },
}

/** `youban rules NAME JSON`: one answer as JSON on standard output. */
export async function rulesCommand(invocation: Invocation): Promise<ExitCode> {
  const [name = '', text = ''] = invocation.args
  const question = questions[name]
  if (question === undefined) {
    say(invocation, 'unknown-rule', [
      `Expected one of ${Object.keys(questions).join(', ')}, found ${name || 'nothing'}.`,
    ])
    return 2
  }
  const config = readConfig(invocation.env)
  const read = config.ok ? readCatalogue(config.config.catalogueDir) : undefined
  if (read === undefined || !read.ok) {
    say(
      invocation,
      'catalogue-faulty',
      read?.faults.map(describeFault) ?? ['The environment is faulty: try "npx youban help".'],
    )
    return 1
  }
  const answer = answerOf(question, text, {
    catalogue: read.catalogue,
    today: hallDate(systemClock().now()).toString(),
  })
  console.log(JSON.stringify(answer))
  if (!('error' in answer)) return 0
  return answer.error === 'INVALID_INPUT' ? 2 : 1
}

function answerOf(question: (input: unknown, basis: Basis) => object, text: string, basis: Basis): object {
  try {
    return question(JSON.parse(text), basis)
  } catch (error) {
    if (error instanceof SyntaxError) return { error: 'INVALID_INPUT', detail: 'expected a JSON object' }
    if (error instanceof z.ZodError) return { error: 'INVALID_INPUT', detail: z.prettifyError(error) }
    throw error
  }
}

function serviceOf(catalogue: Catalogue, on: string) {
  const service = findService(catalogue, { code: renewal, on })
  if (service === undefined) throw new RangeError(`expected a service in force on ${on}, found none`)
  return service
}
