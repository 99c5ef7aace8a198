import type { Material } from '#contract/service.ts'
import { dryRun } from '#modules/intake/rules/index.ts'
import { toClaims } from '../visit/pre-application.ts'
import type { FilledMatter } from '../visit/visit-context.ts'

/** The papers of all matters, each named once. */
function papersOf(matters: readonly FilledMatter[]): readonly Material[] {
  const all = matters.flatMap(({ list }) => list.materials.filter(({ takenHere }) => !takenHere))
  return all.filter(({ name }, at) => all.findIndex((other) => other.name.zh === name.zh) === at)
}

interface SplitPapers {
  /** To have at hand at the window: neither missing nor looked up by the hall. */
  readonly inHand: readonly Material[]
  readonly missing: readonly Material[]
}

/** What the people have with them, and what they said they lack. */
export function splitPapers(matters: readonly FilledMatter[]): SplitPapers {
  const missing = matters.flatMap(
    ({ list, draft }) => dryRun({ materials: list.materials, claims: toClaims(draft, list) }).missing,
  )
  const lacks = (paper: Material): boolean => missing.some(({ name }) => name.zh === paper.name.zh)
  return {
    inHand: papersOf(matters).filter((paper) => paper.exempt === undefined && !lacks(paper)),
    missing: missing.filter(({ name }, at) => missing.findIndex((other) => other.name.zh === name.zh) === at),
  }
}

/** The day on which the last of them is promised; null where one has no date yet. */
export function dueOf(matters: readonly FilledMatter[]): string | null {
  const dues = matters.flatMap(({ list }) => (list.promised.end === null ? [] : [list.promised.end.due]))
  return dues.length === matters.length ? (dues.toSorted().at(-1) ?? null) : null
}
