import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import { z } from 'zod'
import { formatInstant } from '#kernel/clock.ts'
import { sealTrail } from '#modules/audit/public.ts'
import { lapseSupplies, markReady, recountClocks, sweepClocks } from '#modules/cases/public.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { type CaseOutcome, makeDocuments } from '#modules/documents/public.ts'
import { forgetOldDrafts } from '#modules/intake/public.ts'
import { noticeTask, sendNotice, wakeNotices } from '#modules/notices/public.ts'
import { inviteRating } from '#modules/ratings/public.ts'
import { createAsker, sourceTask, wakeSources } from '#modules/sources/public.ts'
import { turnTheDay } from '#modules/tickets/public.ts'
import { sweepUploads } from '#modules/uploads/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { forgetOldKeys } from '#platform/command/idempotency-store.ts'
import type { Database } from '#platform/db/pool.ts'
import { eventTask, eventTaskOf, type Subscriptions } from '#platform/jobs/events.ts'
import { forgetOldEvents } from '#platform/live/live-store.ts'
import type { Config } from './config.ts'
import { subjectLoader } from './document-subject.ts'
import { tellCitizen } from './tell-citizen.ts'
import { remindUncollected, tellPosted, tellReady } from './tell-collection.ts'
import { tellTime } from './tell-time.ts'

export interface JobDeps {
  readonly tools: Tools
  readonly pool: Database['pool']
  readonly catalogue: Catalogue
  readonly config: Config
  readonly publicUrl: string
}

const OfCase = z.object({ caseId: z.string() })
const OfSeq = z.object({ caseId: z.string(), seq: z.int() })
const OfDocument = z.object({ caseId: z.string(), documentId: z.string() })

/** Which module hears of what. Every delivery may come twice. */
function subscriptionsOf(deps: JobDeps): Subscriptions {
  const { tools, catalogue, publicUrl } = deps
  const documentDeps = { publicUrl, loadSubject: subjectLoader(catalogue) }
  const make = (outcome: CaseOutcome) => async (event: { hallId: string; payload: object }) => {
    await makeDocuments(documentDeps, tools, { outcome, hallId: event.hallId, ...OfCase.parse(event.payload) })
  }
  const tell =
    (kind: Parameters<typeof tellCitizen>[1]['kind']) => async (event: { hallId: string; payload: object }) => {
      await tellCitizen({ tools, catalogue, publicUrl }, { kind, hallId: event.hallId, ...OfCase.parse(event.payload) })
    }
  const invite = async (event: { hallId: string; payload: object }) => {
    await inviteRating(tools, { hallId: event.hallId, ...OfCase.parse(event.payload) })
  }
  // A hint: a date that is near from the start is told at once, and by the sweep of the minute in any case.
  const look = async () => {
    await sweepClocks({ catalogue }, tools)
  }
  return {
    'case.notified': { notices: tell('case-notified'), documents: make('notified') },
    'case.refused': { notices: tell('case-refused'), ratings: invite, documents: make('refused') },
    'case.accepted': { notices: tell('case-accepted'), documents: make('accepted') },
    'case.watched': { cases: look },
    'case.approved': { documents: make('approved') },
    'case.denied': { notices: tell('case-denied'), ratings: invite, documents: make('denied') },
    'document.made': {
      cases: (event) => markReady({ catalogue }, tools, { hallId: event.hallId, ...OfDocument.parse(event.payload) }),
    },
    'case.ready': {
      notices: (event) => tellReady({ tools, catalogue, publicUrl }, refOf(event)),
      ratings: invite,
    },
    'case.returned': { notices: tell('supply-lapsed'), ratings: invite },
    'case.withdrawn': { notices: tell('supply-lapsed'), ratings: invite },
    'case.paused': { notices: (event) => tellTime({ tools, catalogue, publicUrl }, ofSeq(event)) },
    'case.resumed': { notices: (event) => tellTime({ tools, catalogue, publicUrl }, ofSeq(event)), cases: look },
    'case.extended': { notices: (event) => tellTime({ tools, catalogue, publicUrl }, ofSeq(event)), cases: look },
    'case.recounted': { notices: (event) => tellTime({ tools, catalogue, publicUrl }, ofSeq(event)) },
    'case.posted': { notices: (event) => tellPosted({ tools, catalogue, publicUrl }, refOf(event)) },
  }
}

function refOf({ hallId, payload }: { hallId: string; payload: object }): { hallId: string; caseId: string } {
  return { hallId, ...OfCase.parse(payload) }
}

function ofSeq({ hallId, payload }: { hallId: string; payload: object }) {
  return { hallId, ...OfSeq.parse(payload) }
}

/** Starts the job queue of this node; several nodes share one queue. A day that turned while nobody ran is turned first. */
export async function startJobs(deps: JobDeps): Promise<Runner> {
  const { tools, config, catalogue, publicUrl } = deps
  const sendDeps = { gateways: { sms: config.sms, smtp: config.smtp }, catalogue, publicUrl }
  await turnTheDay(tools)
  await wakeSources(tools)
  const taskList: TaskList = {
    [eventTask]: eventTaskOf(tools.db, subscriptionsOf(deps)),
    [noticeTask]: (payload) => sendNotice(sendDeps, tools, payload),
    'wake-notices': () => wakeNotices(tools),
    [sourceTask]: createAsker({ doors: config.sources, publicUrl }, tools),
    'wake-sources': () => wakeSources(tools),
    'seal-trail': async () => {
      await sealTrail(tools)
    },
    'sweep-clocks': async () => {
      await sweepClocks({ catalogue }, tools)
    },
    'lapse-supplies': async () => {
      await lapseSupplies({ catalogue }, tools)
    },
    'recount-clocks': async () => {
      await recountClocks({ catalogue }, tools)
    },
    'turn-the-day': () => turnTheDay(tools),
    'remind-uncollected': () => remindUncollected({ tools, catalogue, publicUrl: deps.publicUrl }),
    'sweep-uploads': () => sweepUploads(tools),
    'forget-old-events': () => forgetOldEvents(tools.db, formatInstant(tools.clock.now())),
    'forget-old-drafts': () => forgetOldDrafts(tools),
    'forget-old-keys': () => forgetOldKeys(tools.db, formatInstant(tools.clock.now())),
  }
  const runner = await run({
    pgPool: deps.pool,
    concurrency: 4,
    pollInterval: 1000,
    // The server drains in its own order on SIGINT and SIGTERM.
    noHandleSignals: true,
    taskList,
    crontab: [
      '* * * * * seal-trail',
      '* * * * * wake-notices',
      '* * * * * wake-sources',
      '* * * * * sweep-clocks',
      '* * * * * lapse-supplies',
      '*/10 * * * * recount-clocks',
      '*/5 * * * * forget-old-events',
      '17 * * * * forget-old-keys',
      '47 * * * * forget-old-drafts',
      '37 * * * * sweep-uploads',
      // The queue counts in UTC: five past midnight in the hall.
      '5 16 * * * turn-the-day',
      // Half past nine in the hall.
      '30 1 * * * remind-uncollected',
    ].join('\n'),
    logger: new Logger(() => (level, message) => {
      // The queue's own messages can quote payloads; only its errors are passed on, without them.
      if (level === 'error') tools.log.error({ queue: message.slice(0, 200) }, 'a job failed')
    }),
  })
  // What came near, ran out or was counted otherwise while nobody ran is not left until the next minute.
  for (const task of ['sweep-clocks', 'lapse-supplies', 'recount-clocks']) {
    await runner.addJob(task, {}, { jobKey: task })
  }
  return runner
}
