import type { CaseReason, MaterialFinding } from '#contract/cases.ts'
import type { Material } from '#contract/service.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { sourceOf } from '#modules/sources/rules/index.ts'
import { isDeferrable } from './deferral.ts'

export type FindingsReason = Extract<
  CaseReason,
  | 'material-unchecked'
  | 'material-missing'
  | 'material-unknown'
  | 'old-card-not-handed-in'
  | 'nothing-missing'
  | 'not-deferrable'
  | 'not-confirmed'
>

export interface FindingsQuestion {
  readonly materials: readonly Material[]
  readonly findings: readonly MaterialFinding[]
  /** The papers that the server itself found confirmed by their source; nobody else can say so. */
  readonly confirmed: ReadonlySet<string>
}

/**
 * Whether the papers allow acceptance: every paper of the personal list looked at, none missing, and what must be
 * handed in is in hand. 居民身份证法 Art 11: the old card is handed in when the new one is applied for.
 */
export function decideAcceptance(question: FindingsQuestion): Decision<null, FindingsReason> {
  const { materials, findings } = question
  const complete = decideCompleteList(question)
  if (!complete.ok) return complete
  const byMaterial = new Map(findings.map((finding) => [finding.material, finding]))
  const notHandedIn = materials.filter(({ id, handedIn }) => handedIn && byMaterial.get(id)?.state !== 'handed-in')
  if (notHandedIn.length > 0) return refused('old-card-not-handed-in', about(notHandedIn))
  // 主要材料 and what the police must see is never deferred (RULES §2.1, 2.4).
  const promised = materials.filter(({ id }) => byMaterial.get(id)?.state === 'deferred')
  const unfit = promised.filter((material) => !isDeferrable(material))
  if (unfit.length > 0) return refused('not-deferrable', about(unfit))
  const lacking = materials.filter(({ id }) => isLacking(byMaterial.get(id)))
  if (lacking.length > 0) return refused('material-missing', about(lacking))
  return accepted(null)
}

/** The one notice must be complete: every paper looked at, and at least one not in order (行政许可法 Art 32). */
export function decideNotice(question: FindingsQuestion): Decision<readonly Material[], FindingsReason> {
  const { materials, findings } = question
  const complete = decideCompleteList(question)
  if (!complete.ok) return complete
  const byMaterial = new Map(findings.map((finding) => [finding.material, finding]))
  const lacking = materials.filter(({ id }) => {
    const finding = byMaterial.get(id)
    return isLacking(finding) || finding?.state === 'deferred'
  })
  return lacking.length === 0 ? refused('nothing-missing') : accepted(lacking)
}

export function isLacking(finding: MaterialFinding | undefined): boolean {
  return finding === undefined || finding.state === 'missing' || finding.state === 'not-acceptable'
}

function decideCompleteList({ materials, findings, confirmed }: FindingsQuestion): Decision<null, FindingsReason> {
  const known = new Set(materials.map(({ id }) => id))
  const unknown = findings.filter(({ material }) => !known.has(material)).map(({ material }) => material)
  if (unknown.length > 0) return refused('material-unknown', { field: 'findings', materials: unknown })
  const seen = new Set(findings.map(({ material }) => material))
  if (seen.size < findings.length)
    return refused('material-unknown', { field: 'findings', materials: doubled(findings) })
  const unseen = materials.filter(({ id }) => !seen.has(id))
  if (unseen.length > 0) return refused('material-unchecked', about(unseen))
  const states = new Map(findings.map(({ material, state }) => [material, state]))
  const unconfirmed = materials.filter((material) => {
    return states.get(material.id) === 'confirmed' && !(sourceOf(material) !== undefined && confirmed.has(material.id))
  })
  return unconfirmed.length > 0 ? refused('not-confirmed', about(unconfirmed)) : accepted(null)
}

function doubled(findings: readonly MaterialFinding[]): string[] {
  const names = findings.map(({ material }) => material)
  return names.filter((name, at) => names.indexOf(name) !== at)
}

function about(materials: readonly Material[]): { field: string; materials: string[] } {
  return { field: 'findings', materials: materials.map(({ name }) => name.zh) }
}
