import type { PaperClaim } from '#contract/intake.ts'
import type { Material } from '#contract/service.ts'

export interface DryRun {
  /** 材料齐全，可受理: every paper is in hand, or made in the hall. */
  readonly ready: boolean
  /** Papers the person says they lack, and those they have not spoken of. */
  readonly missing: readonly Material[]
  readonly open: readonly Material[]
}

/**
 * Would this be accepted? The same list and the same test as at the window (`cases` asks each paper of it), before
 * anybody travels. What is made in the hall needs no claim.
 */
export function dryRun({
  materials,
  claims,
}: {
  materials: readonly Material[]
  claims: readonly PaperClaim[]
}): DryRun {
  const stateOf = (material: Material) => claims.find((claim) => claim.material === material.id)?.state
  const brought = materials.filter(({ takenHere }) => !takenHere)
  const missing = brought.filter((material) => stateOf(material) === 'missing')
  const open = brought.filter((material) => [undefined, 'unsure'].includes(stateOf(material)))
  return { ready: missing.length === 0 && open.length === 0, missing, open }
}
