import { Temporal } from 'temporal-polyfill'
import type { ExitEntryLaw, LodgingPerson, LodgingPlace } from '#contract/law.ts'
import { dueInstant } from '#modules/calendar/rules/index.ts'

export type LodgingTerm = {
  readonly due: Temporal.Instant
  /** Unknown until it is reported. */
  readonly onTime: boolean | undefined
  readonly basis: string
}

/**
 * 住宿登记: by when a stay is registered, and whether a report came in time (RULES §5.9). The hours run from the arrival
 * and roll over nothing. Throws where the law names no hours for such a person in such a place.
 */
export function lodgingTerm({
  law,
  person,
  place,
  arrived,
  reported,
}: {
  law: Pick<ExitEntryLaw, 'lodging'>
  person: LodgingPerson
  place: LodgingPlace
  arrived: Temporal.Instant
  reported: Temporal.Instant | undefined
}): LodgingTerm {
  const rule = law.lodging.find((one) => one.person === person && one.place === place)
  if (rule === undefined) throw new RangeError(`expected hours for ${person} at ${place}, found none`)
  const due = dueInstant({ start: arrived, hours: rule.hours })
  const onTime = reported === undefined ? undefined : Temporal.Instant.compare(reported, due) <= 0
  return { due, onTime, basis: rule.basis }
}
