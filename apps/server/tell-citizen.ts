import { type CaseRecord, getCaseCode, getCaseRecord, serviceOf } from '#modules/cases/public.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { getPreApplicationRecord, type PreApplicationRecord } from '#modules/intake/public.ts'
import { queueNotice } from '#modules/notices/public.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { pick } from '#texts/lang.ts'
import type { NoticeArgs } from '#texts/notices.ts'
import { listAddresses } from './list-addresses.ts'

/** The messages that say what happened to a case. */
type CaseTemplate =
  | 'case-accepted'
  | 'case-accepted-owing'
  | 'supply-lapsed'
  | 'case-notified'
  | 'case-refused'
  | 'case-denied'
  | 'case-ready'

interface TellDeps {
  readonly tools: Tools
  readonly catalogue: Catalogue
  readonly publicUrl: string
}

interface Occasion {
  readonly kind: CaseTemplate
  readonly hallId: string
  readonly caseId: string
}

/** Writes the citizen what happened to their case, in their language: by SMS, by e-mail where they gave one, and in the app. */
export async function tellCitizen(deps: TellDeps, { kind, hallId, caseId }: Occasion): Promise<void> {
  await runSystemAct(deps.tools, 'server.tell-citizen', async (act) => {
    const db = act.tx
    const { cipher } = deps.tools
    const record = await getCaseRecord(db, { hallId, id: caseId })
    const filed = await getPreApplicationRecord(db, { hallId, id: record.preApplicationId })
    const { lang } = filed
    const args = await argsOf(deps, act, { record, filed })
    // Told once, by when the rest comes.
    const template = kind === 'case-accepted' && args.isOwing ? 'case-accepted-owing' : kind
    // One message a reason, though the event may come twice.
    const reasonKey = `${caseId}/${kind}`
    const addresses = await listAddresses({ db, cipher }, { hallId, caseId })
    for (const { channel, to } of [...addresses, { channel: 'in-app', to: record.number } as const]) {
      await queueNotice(act, { hallId, channel, to, template, args, lang, reasonKey, caseId })
    }
  })
}

type Args = { readonly [T in CaseTemplate]: NoticeArgs[T] }[CaseTemplate] &
  NoticeArgs['case-accepted'] &
  NoticeArgs['case-notified'] &
  NoticeArgs['case-accepted-owing'] &
  NoticeArgs['supply-lapsed'] & { readonly isOwing: boolean }

/** What any of the messages may say: each takes its part. */
async function argsOf(
  { tools, catalogue, publicUrl }: TellDeps,
  act: PublicAct,
  { record, filed }: { record: CaseRecord; filed: PreApplicationRecord },
): Promise<Args> {
  const { hallId, id: caseId } = record
  const service = serviceOf(catalogue, filed)
  const { lang } = filed
  const lacking = record.findings.filter(
    ({ state }) => state === 'missing' || state === 'not-acceptable' || state === 'deferred',
  )
  const missing = lacking.map(({ material }) => {
    const name = service?.materials.find(({ id }) => id === material)?.name
    return name === undefined ? material : pick(name, lang)
  })
  const code = await getCaseCode({ db: act.tx, cipher: tools.cipher }, { hallId, caseId })
  return {
    number: record.number,
    code,
    page: `${publicUrl}/status`,
    due: record.promisedDue,
    missing,
    supplyBy: record.clocks.find(({ kind }) => kind === 'supply')?.due ?? null,
    isOwing: record.findings.some(({ state }) => state === 'deferred'),
    became: record.state === 'withdrawn' ? 'withdrawn' : 'returned',
  }
}
