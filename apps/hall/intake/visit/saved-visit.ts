import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { type Draft, emptyDraft, nobody } from './draft.ts'
import { findPersonalList } from './personal.ts'
import type { FilledMatter, VisitState } from './visit-context.ts'

/** What was filled in on another device, as it goes on here. */
export interface SavedVisit {
  readonly service: Service
  readonly draft: Draft
  readonly filled: readonly FilledMatter[]
}

interface Kept {
  readonly code: string
  readonly draft: Omit<Draft, 'photo'>
}

/** As it is kept on the server, sealed. The picture itself stays here: another device takes its own. */
export function writeVisit({ service, draft, filled }: Pick<VisitState, 'service' | 'draft' | 'filled'>): string {
  const kept = [...filled, { service, draft }].map((matter): Kept => {
    const { photo: _, ...rest } = matter.draft
    return { code: matter.service.code, draft: rest }
  })
  return JSON.stringify(kept)
}

/** Undefined where it is none of ours, or of a service the hall has no more. */
export function readVisit(content: string, catalogue: HallCatalogue, today: string): SavedVisit | undefined {
  const kept = JSON.parse(content) as readonly Kept[] // only `writeVisit` wrote it
  const matters = kept.flatMap(({ code, draft }) => {
    const service = catalogue.services.find((one) => one.code === code)
    // A photo belongs to the device that took it; a telephone would need its token.
    const own: Draft = {
      ...emptyDraft,
      ...draft,
      ...othersOf(draft),
      photo: null,
      photoId: null,
      photoToken: null,
      scans: {},
    }
    return service === undefined ? [] : [{ service, draft: own }]
  })
  const last = matters.at(-1)
  if (last === undefined || matters.length < kept.length) return undefined
  const filled = matters.slice(0, -1).flatMap(({ service, draft }) => {
    const list = findPersonalList({ service, catalogue, today, draft })
    return list === null ? [] : [{ service, draft, list }]
  })
  return { ...last, filled }
}

/** The release before knew others by an identity number only, and kept no kind of document. */
function othersOf({
  guardian,
  secondGuardian,
  agent,
}: Kept['draft']): Pick<Draft, 'guardian' | 'secondGuardian' | 'agent'> {
  return {
    guardian: { ...nobody, ...guardian },
    secondGuardian: { ...nobody, ...secondGuardian },
    agent: { ...nobody, ...agent },
  }
}
