import type { PaperClaim } from '#contract/intake.ts'
import type { Material } from '#contract/service.ts'

/** From best to worst: it would be accepted now, once something is fetched, or nobody knows that it would. */
export type Verdict = 'ready' | 'once-fetched' | 'not-yet'

export interface DryRun {
  readonly verdict: Verdict
  /** Papers the person says they lack. */
  readonly missing: readonly Material[]
  /** Not spoken of, or not sure: they weigh as much as what is missing, for the journey is in vain all the same. */
  readonly open: readonly Material[]
  /** They have it, and it lies at home. */
  readonly atHome: readonly Material[]
}

/**
 * Would this be accepted? The same list and the same test as at the window (`cases` asks each paper of it), before
 * anybody travels. What is made in the hall needs no claim; what the hall looks up first (可免提交) is spoken of, and
 * keeps nobody away.
 */
export function dryRun({
  materials,
  claims,
}: {
  materials: readonly Material[]
  claims: readonly PaperClaim[]
}): DryRun {
  const stateOf = (material: Material) => claims.find((claim) => claim.material === material.id)?.state
  const needed = materials.filter((material) => !material.takenHere && !isLookedUp(material, stateOf(material)))
  const missing = needed.filter((material) => stateOf(material) === 'missing')
  const open = needed.filter((material) => [undefined, 'unsure'].includes(stateOf(material)))
  const atHome = needed.filter((material) => stateOf(material) === 'at-home')
  return { verdict: verdictOf({ missing, open, atHome }), missing, open, atHome }
}

function isLookedUp({ exempt }: Material, state: PaperClaim['state'] | undefined): boolean {
  return exempt !== undefined && state !== undefined
}

function verdictOf({ missing, open, atHome }: Omit<DryRun, 'verdict'>): Verdict {
  if (missing.length + open.length > 0) return 'not-yet'
  return atHome.length > 0 ? 'once-fetched' : 'ready'
}
