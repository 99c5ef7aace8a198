import { Temporal } from 'temporal-polyfill'
import { hallDate } from '#kernel/clock.ts'
import {
  type CaseRecord,
  getCaseCode,
  getCaseRecord,
  getCollection,
  listWaiting,
  remindersDue,
  uncollectedBefore,
  uncollectedTerm,
  type WaitingCase,
} from '#modules/cases/public.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'
import { getContact, getPreApplicationRecord } from '#modules/intake/public.ts'
import { queueNotice } from '#modules/notices/public.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { type Lang, pick } from '#texts/lang.ts'
import type { NoticeArgs } from '#texts/notices.ts'

interface TellDeps {
  readonly tools: Tools
  readonly catalogue: Catalogue
  readonly publicUrl: string
}

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

/** The document is made: come and collect it. One that goes by post is written about when it is on its way. */
export async function tellReady(deps: TellDeps, key: CaseRef): Promise<void> {
  await runSystemAct(deps.tools, 'server.tell-ready', async (act) => {
    const { by } = await getCollection({ db: act.tx, cipher: deps.tools.cipher }, key)
    if (by === 'post') return
    await write(deps, act, key, {
      template: 'document-ready-collect',
      reason: 'document-ready-collect',
      args: (lang) => ({ collection: { by, place: placeOf(deps, key.hallId, lang) } }),
    })
  })
}

/** The parcel is on its way: by whom, and what finds it. */
export async function tellPosted(deps: TellDeps, key: CaseRef): Promise<void> {
  await runSystemAct(deps.tools, 'server.tell-posted', async (act) => {
    const { by, carrier, tracking } = await getCollection({ db: act.tx, cipher: deps.tools.cipher }, key)
    if (by !== 'post' || carrier === null || tracking === null) throw new Error('expected a posted case, found none')
    await write(deps, act, key, {
      template: 'document-ready-collect',
      reason: 'document-posted',
      args: () => ({ collection: { by, carrier, tracking } }),
    })
  })
}

const pageSize = 100

/**
 * Writes to everybody whose document waits too long: once for each term of the hall that has passed, at most three times.
 * Run each morning; a second run of the same day writes nothing, because a reason writes once. Each case on its own: one
 * that fails holds up no other.
 */
export async function remindUncollected(deps: TellDeps): Promise<void> {
  const { tools, catalogue } = deps
  const today = hallDate(tools.clock.now()).toString()
  for (const { id: hallId } of catalogue.halls) {
    const term = uncollectedTerm({ catalogue, hallId, today })
    const instant = uncollectedBefore({ catalogue, hallId, today })
    if (term === undefined || instant === undefined) continue
    let after: { readyAt: string; id: string } | undefined
    do {
      const page = await listWaiting(tools.db, {
        hallId,
        which: 'uncollected',
        before: [{ hallId, instant }],
        after,
        limit: pageSize,
      })
      for (const waiting of page) await remind(deps, waiting, { term, today })
      const last = page.length < pageSize ? undefined : page.at(-1)
      after = last === undefined ? undefined : { readyAt: last.readyAt, id: last.caseId }
    } while (after !== undefined)
  }
}

async function remind(
  deps: TellDeps,
  { hallId, caseId, by, readyAt }: WaitingCase,
  { term, today }: { term: number; today: string },
): Promise<void> {
  const readyOn = hallDate(Temporal.Instant.from(readyAt)).toString()
  const n = remindersDue({ by, readyOn, isPosted: false, term }, today)
  try {
    await runSystemAct(deps.tools, 'server.remind-uncollected', (act) =>
      write(
        deps,
        act,
        { hallId, caseId },
        {
          template: 'uncollected-reminder',
          reason: `uncollected-reminder/${n}`,
          args: (lang) => ({ since: readyOn, place: placeOf(deps, hallId, lang) }),
        },
      ),
    )
  } catch (error) {
    deps.tools.log.error({ caseId, error }, 'a reminder could not be written')
  }
}

interface Message<T extends 'document-ready-collect' | 'uncollected-reminder'> {
  readonly template: T
  readonly reason: string
  readonly args: (lang: Lang) => Omit<NoticeArgs[T], 'number' | 'code' | 'page'>
}

/** To every address of the case, in its language; the same reason writes once, though it may be asked for again. */
async function write<T extends 'document-ready-collect' | 'uncollected-reminder'>(
  { tools, publicUrl }: TellDeps,
  act: PublicAct,
  { hallId, caseId }: CaseRef,
  { template, reason, args }: Message<T>,
): Promise<void> {
  const files = { db: act.tx, cipher: tools.cipher }
  const record: CaseRecord = await getCaseRecord(act.tx, { hallId, id: caseId })
  const { lang } = await getPreApplicationRecord(act.tx, { hallId, id: record.preApplicationId })
  const contact = await getContact(files, { hallId, id: record.preApplicationId })
  const code = await getCaseCode(files, { hallId, caseId })
  const key = { number: record.number, code, page: `${publicUrl}/status` }
  const addresses = [
    { channel: 'sms', to: contact.phone },
    { channel: 'email', to: contact.email },
    { channel: 'in-app', to: record.number },
  ] as const
  for (const { channel, to } of addresses) {
    if (to === null) continue
    // The parts of a template's arguments that are not the key come from its own message.
    const whole = { ...key, ...args(lang) } as unknown as NoticeArgs[T]
    await queueNotice(act, {
      hallId,
      channel,
      to,
      template,
      args: whole,
      lang,
      reasonKey: `${caseId}/${reason}`,
      caseId,
    })
  }
}

function placeOf({ catalogue }: TellDeps, hallId: string, lang: Lang): string {
  const hall = findHall(catalogue, hallId)
  return hall === undefined ? hallId : pick(hall.shortName, lang)
}
