import type { Verb } from '#contract/access.ts'
import type { DayLine } from '#contract/calendar.ts'
import type { CaseDetail, CaseLapse, CaseReason, Clock, ClockMove } from '#contract/cases.ts'
import type { Bilingual, May } from '#contract/fields.ts'
import type { PreApplicationView } from '#contract/intake.ts'
import { hallDate } from '#kernel/clock.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { getPreApplicationRecord, type PreApplicationRecord, viewPreApplication } from '#modules/intake/public.ts'
import { listConfirmations } from '#modules/sources/public.ts'
import { listServedAt } from '#modules/tickets/public.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { Act } from '#platform/command/act.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { type CaseAct, decideAct, explainClock, lapsesOf, openPause, owedOf, visitsOf } from '../rules/index.ts'
import { listMoves } from '../store/case-clocks.ts'
import { type CaseEventRecord, listCaseEvents } from '../store/case-events.ts'
import type { CaseRecord } from '../store/case-files.ts'
import { getCollection } from '../store/collections.ts'
import { viewCollection } from './collections.ts'
import { hallCalendarOf, serviceOf } from './service.ts'

type Within = Pick<Act, 'now' | 'principal' | 'tools'> & ({ readonly tx: Tx } | { readonly db: Db })

/** A case with everything its screen shows, and what this person may do with it. */
export async function readDetail(
  deps: { catalogue: Catalogue },
  within: Within,
  record: CaseRecord,
  given?: Filed,
): Promise<CaseDetail> {
  const db = 'tx' in within ? within.tx : within.db
  const { hallId } = record
  const { preApplication, view } = given ?? (await readFiled(deps, within, record))
  const { catalogue } = deps
  const events = await listCaseEvents(db, { hallId, caseId: record.id })
  const moves = await listMoves(db, { hallId, caseId: record.id })
  const served = await listServedAt(db, { hallId, preApplicationId: record.preApplicationId })
  const service = serviceOf(catalogue, preApplication)
  const key = { hallId, caseId: record.id }
  const collection = viewCollection(await getCollection({ db, cipher: within.tools.cipher }, key))
  const may = mayOf(within, record, { history: events, by: collection.by })
  return {
    id: record.id,
    number: record.number,
    hallId,
    version: record.version,
    service: record.service,
    serviceName: service?.name ?? { zh: record.service, en: record.service },
    state: record.state,
    preApplication: view,
    findings: [...record.findings],
    confirmations: await listConfirmations(db, { hallId, preApplicationId: record.preApplicationId }),
    missingNote: record.missingNote,
    refusal: record.refusal,
    clocks: [...record.clocks],
    days: daysOf({ catalogue, record, events }),
    statutoryDays: daysOf({ catalogue, record, events, kind: 'statutory' }),
    lapses: viewLapses({ catalogue, events }),
    timeline: events.map(({ seq, kind, at, staffName, note }) => {
      return { seq, kind, at, actor: staffName, note, moves: moves.filter((move) => move.seq === seq).map(viewMove) }
    }),
    collection,
    visits: visitsOf({ history: events, served }),
    pauseGrounds: may.pause.ok ? catalogue.procedure.pauses.map(({ id, name, basis }) => ({ id, name, basis })) : [],
    may,
  }
}

/** What was filed, as the detail of its case shows it: it never changes with the case. */
export interface Filed {
  readonly preApplication: PreApplicationRecord
  readonly view: PreApplicationView
}

export async function readFiled(
  { catalogue }: { catalogue: Catalogue },
  within: Within,
  { hallId, preApplicationId }: Pick<CaseRecord, 'hallId' | 'preApplicationId'>,
): Promise<Filed> {
  const db = 'tx' in within ? within.tx : within.db
  const on = hallDate(within.now).toString()
  const preApplication = await getPreApplicationRecord(db, { hallId, id: preApplicationId })
  const deps = { db, cipher: within.tools.cipher, catalogue }
  return { preApplication, view: await viewPreApplication(deps, { record: preApplication, on }) }
}

interface Explained {
  readonly catalogue: Catalogue
  readonly record: Pick<CaseRecord, 'hallId' | 'clocks'>
  readonly events: readonly CaseEventRecord[]
  readonly kind?: Clock['kind']
}

/** A date of a case day by day, the promised one by itself; empty where there is none, or none is known. */
export function daysOf({ catalogue, record, events, kind = 'promised' }: Explained): DayLine[] {
  const clock = record.clocks.find((one) => one.kind === kind)
  if (clock === undefined) return []
  const calendar = hallCalendarOf(catalogue, record.hallId)
  return [...(explainClock(clock, { lapses: lapsesOf(events), calendar })?.days ?? [])]
}

/** What stopped the clocks or made a limit longer, in the order of the history. */
export function viewLapses({ catalogue, events }: Pick<Explained, 'catalogue' | 'events'>): CaseLapse[] {
  const { pauses, extensions } = lapsesOf(events)
  const noteOf = (seq: number) => events.find((event) => event.seq === seq)?.note ?? null
  return [
    ...pauses.map(({ seq, ground, basis, from, to }) => {
      const name = pauseName(catalogue, ground)
      return { kind: 'pause' as const, seq, name, basis, from, to, note: noteOf(seq) }
    }),
    ...extensions.map(({ seq, n, basis }) => {
      return { kind: 'extension' as const, seq, basis, workingDays: n, note: noteOf(seq) }
    }),
  ].toSorted((one, other) => one.seq - other.seq)
}

/** What stopped the clocks. What the law has dropped is called by its id: the pause has happened. */
export function pauseName({ procedure }: Pick<Catalogue, 'procedure'>, ground: string): Bilingual {
  if (ground === 'supply') return { zh: '等补交材料', en: 'Waiting for a promised paper' }
  return procedure.pauses.find(({ id }) => id === ground)?.name ?? { zh: ground, en: ground }
}

function viewMove({ kind, from, to }: ClockMove): ClockMove {
  return { kind, from, to }
}

interface Course {
  readonly history: readonly CaseEventRecord[]
  readonly by: CaseDetail['collection']['by']
}

function mayOf(within: Within, record: CaseRecord, { history, by }: Course): CaseDetail['may'] {
  const { principal } = within
  const staffId = principal.kind === 'staff' ? principal.staffId : null
  const object = { hallId: record.hallId, service: record.service }
  const isOwed = owedOf(record.findings).length > 0
  const isPaused = openPause(lapsesOf(history)) !== undefined
  function may(act: CaseAct, verb: Verb): May<CaseReason> {
    const access = decide(principal, verb)
    if (!access.allow) return { ok: false as const, reason: 'not-allowed' as const }
    const state = decideAct(act, { state: record.state, history, isOwed }, staffId)
    if (!state.ok) return state
    const allowed = inScope(access.scope, { ...object, stage: record.state })
    return allowed ? state : { ok: false as const, reason: 'not-allowed' as const }
  }
  const reveal = decide(principal, 'person.reveal')
  const mayReveal = reveal.allow && inScope(reveal.scope, object)
  return {
    review: may('review', 'case.review'),
    approve: may('approve', 'case.approve'),
    handOver: may('handOver', 'case.hand-over'),
    post: by === 'post' ? may('post', 'case.hand-over') : { ok: false, reason: 'not-for-post' },
    reveal: mayReveal ? { ok: true } : { ok: false, reason: 'not-allowed' },
    pause: isPaused ? { ok: false, reason: 'already-paused' } : may('pause', 'case.pause'),
    resume: isPaused ? may('resume', 'case.pause') : { ok: false, reason: 'not-paused' },
    extend: may('extend', 'case.extend'),
    supply: isOwed ? may('supply', 'case.accept') : { ok: false, reason: 'nothing-owed' },
  }
}
