import type { HallCatalogue } from '#contract/catalogue.ts'
import type { PaperClaim, PreApplication } from '#contract/intake.ts'
import { type Random, seededRandom } from '#kernel/random.ts'
import { claimPapers } from './application.ts'
import { planArrivals } from './arrivals.ts'
import { between, happens, pickWeighted } from './chance.ts'
import { type Afterwards, planAfterwards, planOutcome, type WindowOutcome } from './conduct.ts'
import { type FamilyMatter, planFamily } from './family.ts'

export interface PlannedMatter extends FamilyMatter {
  readonly papers: readonly PaperClaim[]
  /** Whether they send a portrait ahead; else it is taken in the hall. */
  readonly bringsPhoto: boolean
  readonly outcome: WindowOutcome
  readonly afterwards: Afterwards
  /** Undefined for who does not rate; else 0 to 99. */
  readonly mood: number | undefined
}

/** One family's morning, as it would go without anybody in its way. Times are seconds since the morning began. */
export interface Visit {
  readonly party: number
  readonly at: number
  /** Where it is filled in: on the sofa, at a kiosk, with the guide, or only at the window. */
  readonly way: 'phone' | 'kiosk' | 'guide' | 'window'
  /** Of those who come with a phone: the ticket on the phone itself, or at the kiosk. */
  readonly checksInAt: 'phone' | 'kiosk'
  /** Filled in that long before coming. */
  readonly filedBefore: number
  readonly lang: PreApplication['lang']
  /** Goes away before being called, and may come back for another ticket. */
  readonly leaves: boolean
  readonly returns: boolean
  /** How often they look at their ticket while they wait. */
  readonly looks: number
  readonly serviceSeconds: number
  readonly matters: readonly PlannedMatter[]
}

export interface MorningQuestion {
  readonly seed: number
  readonly people: number
  readonly catalogue: Pick<HallCatalogue, 'hall' | 'services' | 'calendar'>
  /** The civil date of the morning. */
  readonly on: string
}

/** The same seed gives the same families with the same papers, tempers and fates, to the last digit. */
export function planMorning({ seed, people, catalogue, on }: MorningQuestion): Visit[] {
  const random = seededRandom(seed)
  const taken = new Set<string>()
  const families: FamilyMatter[][] = []
  for (let left = people; left > 0; left -= families.at(-1)?.length ?? 0) {
    families.push(planFamily(random, { party: families.length, catalogue, on, taken, most: left }))
  }
  const arrivals = planArrivals(random, families.length)
  return families.map((matters, party) => planVisit(random, { party, at: arrivals[party] ?? 0, matters }))
}

function planVisit(
  random: Random,
  { party, at, matters }: { party: number; at: number; matters: readonly FamilyMatter[] },
): Visit {
  const leaves = happens(random, 5)
  return {
    party,
    at,
    way: pickWeighted(random, [
      { value: 'phone', weight: 42 },
      { value: 'kiosk', weight: 34 },
      { value: 'guide', weight: 12 },
      { value: 'window', weight: 12 },
    ] as const),
    checksInAt: happens(random, 60) ? 'phone' : 'kiosk',
    filedBefore: between(random, 5 * 60, 25 * 60),
    lang: matters[0]?.application.lang ?? 'zh-CN',
    leaves,
    returns: leaves && happens(random, 50),
    looks: between(random, 0, 3),
    serviceSeconds: between(random, 100, 260) + between(random, 20, 90) * matters.length,
    matters: matters.map((matter) => planMatter(random, matter)),
  }
}

function planMatter(random: Random, matter: FamilyMatter): PlannedMatter {
  const outcome = planOutcome(random, matter)
  const lacking = outcome.kind === 'notify' ? outcome.lacking : []
  return {
    ...matter,
    papers: claimPapers(random, { materials: matter.materials, lacking }),
    bringsPhoto: matter.service.photo !== undefined && happens(random, 30),
    outcome,
    afterwards: planAfterwards(random),
    mood: happens(random, 55) ? random.below(100) : undefined,
  }
}
