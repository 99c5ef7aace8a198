import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CatalogueReason, FeeRow, Limit, Material, Service } from '#contract/catalogue.ts'
import type { Answers } from '#contract/intake.ts'
import { accepted, type Decision, type Refused, refused } from '#kernel/result.ts'
import { type Due, dueDate } from '#modules/calendar/rules/index.ts'
import { ageOn } from './age.ts'
import { getFee } from './fee.ts'
import {
  findWaitAdvice,
  idCardValidity,
  type RenewalWindow,
  renewalWindow,
  type Validity,
  type WaitAdvice,
} from './id-card.ts'
import { holds } from './questions.ts'

/** A limit with its date. `end` is null where the calendar is not published that far: no date is guessed. */
export type DatedLimit = { readonly limit: Limit; readonly end: Due | null }

/** Everything a person must know before coming. The kiosk, the phone and the window show this same list. */
export type PersonalList = {
  readonly age: number
  readonly needsGuardian: boolean
  readonly materials: readonly Material[]
  readonly fee: FeeRow
  readonly promised: DatedLimit
  readonly statutory: DatedLimit
  /** The card as it would be if issued today. */
  readonly validity: Validity
  readonly advice: WaitAdvice | null
  /** Given where the reason is that the card expires. */
  readonly window: RenewalWindow | null
}

export type PersonalQuestion = {
  readonly service: Service
  readonly answers: Answers
  /** Birth date from the identity number. */
  readonly born: string
  readonly on: string
  readonly calendar: HolidayCalendar
}

/** `opens` is the day the renewal window opens, `until` the last day of the card. */
export type PersonalFacts = { readonly opens: string; readonly expires: string; readonly months: number }

/**
 * Papers, fee and dates for one person on one day, or why not today. Refused: `too-early` with the
 * day it opens, a card that never expires, a child without a guardian, a missing expiry date.
 */
export function preparePersonalList({
  service,
  answers,
  born,
  on,
  calendar,
}: PersonalQuestion): Decision<PersonalList, CatalogueReason, PersonalFacts> {
  const age = ageOn({ born, on })
  const needsGuardian = age < service.guardian.underAge
  // 居民身份证法 Art 7: a guardian applies for those under sixteen; everybody else comes in person.
  if (needsGuardian && answers.companion === undefined) return refused('guardian-required')

  const window = findWindow({ service, answers, on })
  if (window !== null && 'ok' in window) return window

  const { validity: classes } = service.result
  const { withinDays } = service.adviseWait
  const advice = findWaitAdvice({ born, on, classes, withinDays })
  return accepted({
    age,
    needsGuardian,
    materials: service.materials.filter(({ when }) => holds(when, { age, reason: answers.reason })),
    fee: getFee({ rows: service.fees.rows, kind: service.fees.kindFor[answers.reason], on }),
    promised: dateLimit({ limit: service.limits.promised, on, calendar }),
    statutory: dateLimit({ limit: service.limits.statutory, on, calendar }),
    validity: idCardValidity({ born, issuedOn: on, classes }),
    advice: advice !== undefined && lastsUntil(answers, advice.until) ? advice : null,
    window,
  })
}

type Outside = Refused<CatalogueReason, PersonalFacts>

function findWindow({
  service,
  answers: { reason, cardExpires },
  on,
}: Pick<PersonalQuestion, 'service' | 'answers' | 'on'>): RenewalWindow | Outside | null {
  // 居民身份证法 Art 11: a changed name or a damaged card is a ground at any time.
  if (reason !== 'expiring') return null
  if (cardExpires === undefined) return refused('card-expiry-required')
  if (cardExpires === 'LONG_TERM') return refused('card-long-term')
  const months = service.renewal.windowMonths
  const window = renewalWindow({ expires: cardExpires, on, months })
  if (window.status !== 'TOO_EARLY') return window
  return refused('too-early', { opens: window.opens, expires: cardExpires, months })
}

/** Nobody is advised to wait past the last day of the card in hand, or with a damaged one. */
function lastsUntil({ reason, cardExpires }: Answers, until: string): boolean {
  if (reason === 'damaged') return false
  return cardExpires === undefined || cardExpires === 'LONG_TERM' || until <= cardExpires
}

function dateLimit({ limit, on, calendar }: { limit: Limit; on: string; calendar: HolidayCalendar }): DatedLimit {
  const decision = dueDate({ start: on, kind: limit.kind, n: limit.n, calendar })
  return { limit, end: decision.ok ? decision.value : null }
}
