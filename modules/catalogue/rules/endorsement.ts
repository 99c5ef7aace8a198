import type { EndorsementLaw, EndorsementType, Entries } from '#contract/law.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

export type EndorsementFacts = {
  readonly type: EndorsementType
  readonly entries: Entries
  readonly on: string
  readonly channel: 'window' | 'smart-machine'
  readonly age?: number | undefined
  readonly firstTime?: boolean | undefined
  /** 登记备案国家工作人员. */
  readonly registeredStaff?: boolean | undefined
  /** A permit as a card; the older booklet does not go into the machine. */
  readonly cardPermit?: boolean | undefined
  readonly permitExpires?: string | undefined
  /** Region code (GB/T 2260) of the household or the residence permit. */
  readonly residence?: string | undefined
  readonly workplaceInFtz?: boolean | undefined
}

export type Endorsement = {
  /** The longest single stay; null where Hong Kong or Macau says how long. */
  readonly maxStayDays: number | null
  readonly basis: string
}

export type EndorsementReason =
  | 'permit-expired'
  | 'type-not-issued-yet'
  | 'workplace-outside-area'
  | 'residence-not-open'
  | 'type-not-at-machine'
  | 'registered-staff'
  | 'too-young-for-machine'
  | 'first-time'
  | 'no-card-permit'
  | 'permit-too-short'

type Instead = { readonly instead: string }

/**
 * 签注: whether somebody may have an endorsement there and then, for how long each stay, and what to do instead
 * (RULES §5.4, §5.5). A fact that is not given stands in nobody's way, except the workplace of a talent, which must be
 * shown.
 */
export function decideEndorsement(
  law: EndorsementLaw,
  facts: EndorsementFacts,
): Decision<Endorsement, EndorsementReason, Instead> {
  const { type, entries, on, permitExpires, residence } = facts
  if (permitExpires !== undefined && permitExpires < on) return refused('permit-expired', { instead: 'new-permit' })
  const stay = law.stays
    .filter((row) => row.type === type && row.from <= on && (row.entries ?? entries) === entries)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
  if (stay === undefined) return refused('type-not-issued-yet', { instead: 'S' })
  if (type === 'R' && (on < law.talent.from || facts.workplaceInFtz !== true)) {
    return refused('workplace-outside-area', { instead: 'S' })
  }
  if (type === 'G' && residence !== undefined && !isOpenCity(law, { residence, on })) {
    return refused('residence-not-open', { instead: 'L' })
  }
  const turnedAway = facts.channel === 'smart-machine' ? whyNotAtMachine(law, facts) : undefined
  if (turnedAway !== undefined) return refused(turnedAway, { instead: 'window' })
  return accepted({ maxStayDays: stay.days ?? null, basis: stay.basis })
}

function whyNotAtMachine({ machine }: EndorsementLaw, facts: EndorsementFacts): EndorsementReason | undefined {
  const { type, entries, on, age, permitExpires } = facts
  const offered = machine.types.some(
    (row) => row.type === type && row.from <= on && (row.entries ?? entries) === entries,
  )
  if (!offered) return 'type-not-at-machine'
  if (facts.registeredStaff === true) return 'registered-staff'
  if (age !== undefined && age < machine.fromAge) return 'too-young-for-machine'
  if (facts.firstTime === true) return 'first-time'
  if (facts.cardPermit === false) return 'no-card-permit'
  const lasting = getLegalDate(on).add({ months: machine.permitMonths }).toString()
  return permitExpires !== undefined && permitExpires < lasting ? 'permit-too-short' : undefined
}

function isOpenCity({ cities }: EndorsementLaw, { residence, on }: { residence: string; on: string }): boolean {
  return cities.some(({ codes, from }) => from <= on && codes.some((code) => residence.startsWith(code)))
}
