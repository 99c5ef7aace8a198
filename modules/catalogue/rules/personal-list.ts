import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CatalogueReason } from '#contract/catalogue.ts'
import type { Answers } from '#contract/intake.ts'
import type { Material, RenewalRule, Service } from '#contract/service.ts'
import { accepted, type Decision, type Refused, refused } from '#kernel/result.ts'
import { ageOn } from './age.ts'
import { checkAnswers } from './answers.ts'
import { type Circumstances, findApplying, holds } from './conditions.ts'
import { type Fee, listFees } from './fee.ts'
import { type RenewalWindow, renewalWindow } from './id-card.ts'
import { type DatedLimit, dateLimit, limitsOf } from './limits.ts'
import { listMaterials } from './questions.ts'
import { needsAgent, needsGuardian } from './representation.ts'
import { findWaitAdvice, type Validity, validityOn, type WaitAdvice } from './validity.ts'

/** Everything a person must know before coming. The kiosk, the phone and the window show this same list. */
export type PersonalList = {
  readonly age: number
  readonly needsGuardian: boolean
  readonly needsSecondGuardian: boolean
  readonly needsAgent: boolean
  readonly materials: readonly Material[]
  readonly fee: Fee
  readonly promised: DatedLimit
  /** Null where the law names no limit. */
  readonly statutory: DatedLimit | null
  /** The paper as it would be if issued today. */
  readonly validity: Validity
  readonly advice: WaitAdvice | null
  /** Given where the reason is that a paper expires. */
  readonly window: RenewalWindow | null
}

export type PersonalQuestion = {
  readonly service: Service
  readonly answers: Answers
  /** Birth date, from the identity number where there is one. */
  readonly born: string
  readonly on: string
  readonly calendar: HolidayCalendar
}

/** `opens` is the day the renewal window opens, `expires` the last day of the paper; `obstacle` the id of one. */
export type PersonalFacts = {
  readonly opens?: string
  readonly expires?: string
  readonly months?: number
  readonly obstacle?: string
  readonly field?: string
  readonly question?: string
}

/**
 * Papers, fee and dates for one person on one day, or why not today. Refused: an obstacle of the catalogue, `too-early`
 * with the day it opens, a card that never expires, a child without a guardian, an answer that is missing.
 */
export function preparePersonalList({
  service,
  answers,
  born,
  on,
  calendar,
}: PersonalQuestion): Decision<PersonalList, CatalogueReason, PersonalFacts> {
  const age = ageOn({ born, on })
  const circumstances: Circumstances = { age, answers, on }
  const complete = checkAnswers(service, circumstances)
  if (!complete.ok) return complete
  // Before anybody else is asked for: who cannot be served needs nobody to come along.
  const obstacle = findApplying(service.obstacles, circumstances)
  if (obstacle !== undefined) return refused('obstacle', { obstacle: obstacle.id })
  const guardian = needsGuardian(service, circumstances)
  if (guardian.first && answers['companion'] === undefined) return refused('guardian-required')
  const agent = needsAgent(service, circumstances)
  if (!agent.ok) return agent
  const window = findWindow(service.renewal, circumstances, on)
  if (window !== null && 'ok' in window) return window

  const { validity: classes } = service.result
  const { promised, statutory } = limitsOf(service, circumstances)
  return accepted({
    age,
    needsGuardian: guardian.first,
    needsSecondGuardian: guardian.second,
    needsAgent: agent.value,
    materials: listMaterials(service, circumstances),
    fee: listFees({ fees: service.fees, circumstances, on }),
    promised: dateLimit({ limit: promised, on, calendar }),
    statutory: statutory === undefined ? null : dateLimit({ limit: statutory, on, calendar }),
    validity: validityOn({ born, issuedOn: on, classes, answers }),
    advice: adviceOf(service, { born, on, answers }),
    window,
  })
}

type Outside = Refused<CatalogueReason, PersonalFacts>

function findWindow(
  rule: RenewalRule | undefined,
  circumstances: Circumstances,
  on: string,
): RenewalWindow | Outside | null {
  // 居民身份证法 Art 11: a changed name or a damaged card is a ground at any time.
  if (rule === undefined || !holds(rule.when, circumstances)) return null
  const expires = circumstances.answers[rule.question]
  if (expires === undefined) return refused('card-expiry-required')
  if (expires === 'LONG_TERM') return refused('card-long-term')
  const months = rule.windowMonths
  const window = renewalWindow({ expires, on, months })
  if (window.status !== 'TOO_EARLY') return window
  return refused('too-early', { opens: window.opens, expires, months })
}

/** Nobody is advised to wait past the last day of the paper in hand, or with a damaged one. */
function adviceOf(service: Service, { born, on, answers }: { born: string; on: string; answers: Answers }) {
  if (service.adviseWait === undefined || answers['reason'] === 'damaged') return null
  const { withinDays } = service.adviseWait
  const advice = findWaitAdvice({ born, on, classes: service.result.validity, withinDays, answers })
  if (advice === undefined) return null
  const expires = service.renewal === undefined ? undefined : answers[service.renewal.question]
  return expires === undefined || expires === 'LONG_TERM' || advice.until <= expires ? advice : null
}
