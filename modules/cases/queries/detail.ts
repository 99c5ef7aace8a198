import type { CaseDetail } from '#contract/cases.ts'
import type { PreApplicationView } from '#contract/intake.ts'
import { hallDate } from '#kernel/clock.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { getPreApplicationRecord, type PreApplicationRecord, viewPreApplication } from '#modules/intake/public.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { Act } from '#platform/command/act.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { type CaseAct, decideAct, explainClock } from '../rules/index.ts'
import { type CaseEventRecord, listCaseEvents } from '../store/case-events.ts'
import type { CaseRecord } from '../store/case-files.ts'
import { getCollection } from '../store/collections.ts'
import { viewCollection } from './collections.ts'
import { serviceOf } from './service.ts'

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
  const service = serviceOf(catalogue, preApplication)
  const key = { hallId, caseId: record.id }
  const collection = viewCollection(await getCollection({ db, cipher: within.tools.cipher }, key))
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
    missingNote: record.missingNote,
    refusal: record.refusal,
    clocks: [...record.clocks],
    days: daysOf({ catalogue, record }),
    timeline: events.map(({ seq, kind, at, staffName, note }) => ({ seq, kind, at, actor: staffName, note })),
    collection,
    may: mayOf(within, record, { history: events, by: collection.by }),
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

/** The promised date day by day; empty before acceptance or where the calendar is not published. */
export function daysOf({ catalogue, record }: { catalogue: Catalogue; record: CaseRecord }) {
  const promised = record.clocks.find(({ kind }) => kind === 'promised')
  return promised === undefined ? [] : [...(explainClock(promised, catalogue.calendar)?.days ?? [])]
}

interface Course {
  readonly history: readonly CaseEventRecord[]
  readonly by: CaseDetail['collection']['by']
}

function mayOf(within: Within, record: CaseRecord, { history, by }: Course): CaseDetail['may'] {
  const { principal } = within
  const staffId = principal.kind === 'staff' ? principal.staffId : null
  const object = { hallId: record.hallId, service: record.service }
  function may(act: CaseAct, verb: 'case.review' | 'case.approve' | 'case.hand-over') {
    const access = decide(principal, verb)
    if (!access.allow) return { ok: false as const, reason: 'not-allowed' as const }
    const state = decideAct(act, { state: record.state, history }, staffId)
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
  }
}
