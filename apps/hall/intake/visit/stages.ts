import type { Service } from '#contract/service.ts'
import type { PersonalList } from '#modules/catalogue/rules/index.ts'
import { listMatterFields } from '#modules/intake/rules/index.ts'
import { circumstancesOf, type Draft } from './draft.ts'

export type Stage = 'questions' | 'person' | 'guardian' | 'second' | 'agent' | 'matter' | 'papers' | 'photo' | 'check'

/** The pages of this person's story, in order; before the list is known only the first is certain. */
export function stagesOf(service: Service, draft: Draft, list: PersonalList | null): Stage[] {
  if (list === null) return ['questions']
  const pages: readonly [Stage, boolean][] = [
    ['questions', true],
    ['person', true],
    ['guardian', list.needsGuardian],
    ['second', list.needsSecondGuardian],
    ['agent', list.needsAgent],
    ['matter', listMatterFields(service, circumstancesOf(draft)).length > 0],
    ['papers', list.materials.some(({ takenHere }) => !takenHere)],
    ['photo', service.photo !== undefined],
    ['check', true],
  ]
  return pages.filter(([, isNeeded]) => isNeeded).map(([stage]) => stage)
}

export function stageAfter(stages: readonly Stage[], stage: Stage): Stage {
  return stages[stages.indexOf(stage) + 1] ?? stage
}

export function stageBefore(stages: readonly Stage[], stage: Stage): Stage {
  return stages[stages.indexOf(stage) - 1] ?? stage
}
