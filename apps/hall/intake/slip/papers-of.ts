import type { Material } from '#contract/service.ts'
import type { FilledMatter } from '../visit/visit-context.ts'

/** The papers of all matters, each named once. */
export function papersOf(matters: readonly FilledMatter[]): readonly Material[] {
  const all = matters.flatMap(({ list }) => list.materials.filter(({ takenHere }) => !takenHere))
  return all.filter(({ name }, at) => all.findIndex((other) => other.name.zh === name.zh) === at)
}
