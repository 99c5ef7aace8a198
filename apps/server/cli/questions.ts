import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { EndorsementType, Entries, LodgingPerson, LodgingPlace } from '#contract/law.ts'
import { parseIdNumber } from '#kernel/id-number.ts'
import { parseUscc } from '#kernel/uscc.ts'
import { type Catalogue, findService } from '#modules/catalogue/public.ts'
import { decideEndorsement, listFees, lodgingTerm, renewalWindow, validityOn } from '#modules/catalogue/rules/index.ts'
import { answerDeadline, hallTime } from './deadline.ts'

/** What an answer may lean on besides its question. */
export interface Basis {
  readonly catalogue: Catalogue
  readonly today: string
}

const date = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const FeeQuestion = z.strictObject({
  service: z.string(),
  reason: z.string().optional(),
  answers: z.record(z.string(), z.string()).optional(),
  age: z.int().min(0).max(150).optional(),
  on: date.optional(),
})
const EndorsementQuestion = z.strictObject({
  type: EndorsementType,
  entries: Entries.default('single'),
  on: date.optional(),
  channel: z.enum(['window', 'smart-machine']).default('window'),
  age: z.int().min(0).max(150).optional(),
  firstTime: z.boolean().optional(),
  registeredStaff: z.boolean().optional(),
  cardPermit: z.boolean().optional(),
  permitExpires: date.optional(),
  residence: z
    .string()
    .regex(/^\d{2,6}$/, 'expected a region code of GB/T 2260')
    .optional(),
  workplaceInFtz: z.boolean().optional(),
})
const LodgingQuestion = z.strictObject({
  person: LodgingPerson,
  place: LodgingPlace,
  arrived: instant,
  reported: instant.optional(),
})

/** Short names people ask by. */
const feeAlias: Readonly<Record<string, string>> = { passport: 'passport-first', 'id-card': 'id-card-renewal' }
const renewal = 'id-card-renewal'

/** Question name → answer, by the very rules that the screens and the server use. */
export const questions: Readonly<Record<string, (input: unknown, basis: Basis) => object>> = {
  deadline: (input, { catalogue }) => answerDeadline(input, catalogue.calendar),
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
    const { born, issued } = z
      .strictObject({ born: date, issued: date })
      .refine((asked) => asked.born <= asked.issued, { path: ['issued'], message: 'expected a day from the birth on' })
      .parse(input)
    const service = findService(catalogue, { code: renewal, on: issued })
    if (service === undefined)
      return { error: 'RULE_UNKNOWN', detail: `no rule of ${renewal} is in force on ${issued}` }
    return { validTo: validityOn({ born, issuedOn: issued, classes: service.result.validity }).validTo }
  },
  'renewal-window': (input, { catalogue, today }) => {
    const { expires, on = today } = z.strictObject({ expires: date, on: date.optional() }).parse(input)
    const rule = findService(catalogue, { code: renewal, on })?.renewal
    if (rule === undefined) return { error: 'RULE_UNKNOWN', detail: `no renewal window is in force on ${on}` }
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
  endorsement: (input, { catalogue, today }) => {
    const { on = today, ...facts } = EndorsementQuestion.parse(input)
    const decision = decideEndorsement(catalogue.law.endorsement, { ...facts, on })
    return decision.ok
      ? { eligible: true, ...decision.value }
      : { eligible: false, reason: decision.reason, ...decision.facts }
  },
  lodging: (input, { catalogue }) => {
    const { person, place, ...asked } = LodgingQuestion.parse(input)
    const arrived = Temporal.Instant.from(asked.arrived)
    const reported = asked.reported === undefined ? undefined : Temporal.Instant.from(asked.reported)
    const { due, onTime, basis } = lodgingTerm({ law: catalogue.law, person, place, arrived, reported })
    return { due: hallTime(due), ...(onTime === undefined ? {} : { onTime }), basis }
  },
}
