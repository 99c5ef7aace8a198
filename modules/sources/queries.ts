import type { Material } from '#contract/service.ts'
import type { Confirmation, ExemptPaper, SourceCheck } from '#contract/sources.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findServiceVersion } from '#modules/catalogue/public.ts'
import { listMaterials } from '#modules/catalogue/rules/index.ts'
import { circumstancesOf, findPreApplication, type PreApplicationRecord } from '#modules/intake/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { decideAsk, sourceOf } from './rules/index.ts'
import { type CheckRecord, listNewestChecks } from './store/checks.ts'
import { listAnswers } from './store/steps.ts'

export interface SourceDeps {
  readonly catalogue: Catalogue
  /** The ids of the sources that may be asked. */
  readonly connected: ReadonlySet<string>
  /** Whether a matter is decided, so that nothing more is asked for it; given by the module cases, above this one. */
  isDecided(db: Db | Tx, key: { hallId: string; preApplicationId: string }): Promise<boolean>
}

type Within = Pick<Reading, 'now' | 'tools'> & { readonly db: Db | Tx }
type Matter = Pick<PreApplicationRecord, 'hallId'> & { readonly preApplicationId: string }

/** The papers of a matter that a source can confirm, for whoever may accept it. */
export async function readExemptPapers(
  deps: SourceDeps,
  reading: Reading,
  preApplicationId: string,
): Promise<Decision<{ papers: ExemptPaper[] }, 'not-found'>> {
  const record = await findPreApplication(reading.db, { scope: reading.scope, id: preApplicationId })
  return record === undefined ? refused('not-found') : accepted({ papers: await viewPapers(deps, reading, record) })
}

export async function viewPapers(
  deps: SourceDeps,
  within: Within,
  record: PreApplicationRecord,
): Promise<ExemptPaper[]> {
  const materials = await materialsOf(deps, within, record)
  const matter = { hallId: record.hallId, preApplicationId: record.id }
  const isDecided = await deps.isDecided(within.db, matter)
  const checks = await viewChecks(within.db, matter)
  return materials.flatMap((material) => {
    const source = sourceOf(material)
    if (source === undefined) return []
    const check = checks.find(({ record: { material: of } }) => of === material.id)
    const newest = check?.record.state
    const may = decideAsk({ material, connected: deps.connected, isDecided, newest })
    const told = may.ok ? { ok: true as const } : { ok: false as const, reason: may.reason }
    return [{ material: material.id, source, check: check?.view ?? null, may: told }]
  })
}

/** The papers of this person's list today; none where the catalogue knows the service no more. */
export async function materialsOf(
  { catalogue }: Pick<SourceDeps, 'catalogue'>,
  { db, now, tools: { cipher } }: Within,
  record: PreApplicationRecord,
): Promise<readonly Material[]> {
  const service = findServiceVersion(catalogue, { code: record.service, version: record.serviceVersion })
  if (service === undefined) return []
  return listMaterials(service, await circumstancesOf({ db, cipher }, { record, on: hallDate(now).toString() }))
}

/** What a source has said about papers of a matter: for its case, also long after the window. */
export async function listConfirmations(db: Db | Tx, matter: Matter): Promise<Confirmation[]> {
  const checks = await viewChecks(db, matter)
  return checks.flatMap(({ record: { material, source }, view: { state, by, answers } }) =>
    answers.length === 0 ? [] : [{ material, source, state, by, answers }],
  )
}

/** The papers of a matter whose newest check is confirmed: what acceptance leans on. */
export async function listConfirmed(db: Db | Tx, matter: Matter): Promise<ReadonlySet<string>> {
  const checks = await listNewestChecks(db, matter)
  return new Set(checks.flatMap(({ material, state }) => (state === 'confirmed' ? [material] : [])))
}

async function viewChecks(
  db: Db | Tx,
  matter: Matter,
): Promise<{ readonly record: CheckRecord; readonly view: SourceCheck }[]> {
  const checks = await listNewestChecks(db, matter)
  const answers = await listAnswers(db, { hallId: matter.hallId, ids: checks.map(({ id }) => id) })
  return checks.map((record) => {
    const { id, state, by, askedAt, answeredAt, tries } = record
    return { record, view: { id, state, by, askedAt, answeredAt, tries, answers: answers.get(id) ?? [] } }
  })
}
