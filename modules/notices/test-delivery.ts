import { createServer } from 'node:net'
import { join } from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NoticeTemplate } from '#contract/notices.ts'
import type { Tools } from '#platform/command/act.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { type Companion, startCompanion } from '../../tests/journeys/child-process.ts'
import { openSmsGateway, type SmsGateway } from '../../tests/journeys/sms-process.ts'
import { queueNotice } from './commands/queue-notice.ts'
import type { Gateways } from './jobs/carriers.ts'
import { noticeTask, sendNotice } from './public.ts'

export const hallId = 'dongxihu'
export const morning = Temporal.Instant.from('2024-07-15T09:00:00+08:00')
export const code = '482913'
export const publicUrl = 'https://youban.example'

const Ready = z.object({ url: z.string() })
const Inbox = z.array(z.object({ text: z.string(), times: z.int() }))

/** A hall with gateways in processes of their own, for tests that deliver. */
export interface DeliveryHall {
  readonly hall: TestHall
  startSms(faults?: Parameters<typeof openSmsGateway>[0]): Promise<SmsGateway>
  startMail(env?: Record<string, string>): Promise<{ url: string; log: Companion['log'] }>
  queue(to: string, options?: { channel?: 'sms' | 'email'; template?: NoticeTemplate }): Promise<string>
  /** One attempt, as the job makes it. */
  send(gateways: Gateways, noticeId: string, tools?: Tools): Promise<void>
  /** Runs every job that is there, whatever the queue's own clock says. */
  runJobs(gateways: Gateways): Promise<void>
  /** Lets it be the time of the next attempt again and again, until nothing waits for one. */
  work(gateways: Gateways): Promise<void>
  noticeOf(id: string): ReturnType<typeof noticeOf>
  /** What happened to it, with the seconds since the morning. */
  stepsOf(id: string): Promise<[number, string, string | null][]>
  /** What was logged since the last `clear`. */
  logged(): string
  /** Ends the gateways, forgets what waits, and begins the morning again. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openDeliveryHall(): Promise<DeliveryHall> {
  const hall = await openTestHall({ now: morning.toString() })
  const opened: (() => Promise<unknown>)[] = []
  let lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) })

  function send(gateways: Gateways, noticeId: string, tools: Tools = hall.tools): Promise<void> {
    return sendNotice({ gateways, catalogue, publicUrl }, { ...tools, log }, { hallId, noticeId })
  }
  async function runJobs(gateways: Gateways): Promise<void> {
    const { pool } = hall.database
    await pool.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`)
    const taskList = {
      [noticeTask]: (payload: unknown) =>
        sendNotice({ gateways, catalogue, publicUrl }, { ...hall.tools, log }, payload),
    }
    await runOnce({ pgPool: pool, taskList, logger: new Logger(() => () => undefined), noHandleSignals: true })
  }
  return {
    hall,
    startSms: async (faults) => {
      const gateway = await openSmsGateway(faults)
      opened.push(gateway.close)
      return gateway
    },
    startMail: async (env = {}) => {
      const args = [join(import.meta.dirname, '../../tests/world/smtp-server.ts')]
      const name = 'the mail server'
      const server = await startCompanion({ name, args, env: { PORT: '0', ...env }, readyWithin: 10_000 })
      opened.push(server.stop)
      return { url: Ready.parse(server.said).url, log: server.log }
    },
    queue: (to, options = {}) => queueOne(hall, { to, ...options }),
    send,
    runJobs,
    work: async (gateways) => {
      for (;;) {
        await runJobs(gateways)
        const due = await findNextDue(hall)
        if (due === undefined) return
        hall.clock.set(due)
      }
    },
    noticeOf: (id) => noticeOf(hall, id),
    stepsOf: (id) => stepsOf(hall, id),
    logged: () => lines.join(''),
    clear: async () => {
      await Promise.all(opened.splice(0).map((end) => end()))
      await hall.database.pool.query('delete from graphile_worker._private_jobs')
      await hall.tools.db.updateTable('notice').set({ state: 'told' }).where('state', '=', 'queued').execute()
      hall.clock.set(morning)
      lines = []
    },
    close: () => hall.close(),
  }
}

let serial = 0
/** A phone nobody has, a new one for each test. */
export function nextPhone(): string {
  serial += 1
  return `1380000${String(serial).padStart(4, '0')}`
}

export async function inboxOf(sms: SmsGateway, phone: string): Promise<z.infer<typeof Inbox>> {
  const reply = await fetch(sms.inboxOf(phone), { headers: { accept: 'application/json' } })
  return Inbox.parse(await reply.json())
}

/** A gateway that is not there: its port was free a moment ago and nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  const { promise, resolve } = Promise.withResolvers<number>()
  server.once('listening', () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    server.close(() => resolve(port))
  })
  return promise
}

async function queueOne(
  hall: TestHall,
  {
    to,
    channel = 'sms',
    template = 'case-ready',
  }: { to: string; channel?: 'sms' | 'email'; template?: NoticeTemplate },
): Promise<string> {
  const reasonKey = `test/${to}`
  const place = '领证柜'
  const facts = { ticket: 'C012', window: 5, due: null, missing: [], bring: [], since: '2024-07-01', place }
  const collection = { by: 'pick-up', place } as const
  const args = { number: 'HZ2024-0715-0031', code, collection, ...facts }
  await hall.publicAct(async (act) => {
    await queueNotice(act, { hallId, channel, to, template, args, lang: 'zh-CN', reasonKey })
    return { ok: true as const, value: undefined }
  })
  const row = await hall.tools.db
    .selectFrom('notice')
    .select('id')
    .where('reason_key', '=', reasonKey)
    .executeTakeFirstOrThrow()
  return row.id
}

async function findNextDue({ tools }: TestHall): Promise<Temporal.Instant | undefined> {
  const next = await tools.db
    .selectFrom('notice')
    .select('due_at')
    .where('state', '=', 'queued')
    .orderBy('due_at')
    .executeTakeFirst()
  return next?.due_at == null ? undefined : Temporal.Instant.from(next.due_at.toISOString())
}

function noticeOf({ tools }: TestHall, id: string) {
  return tools.db
    .selectFrom('notice')
    .select(['state', 'attempts', 'last_error', 'sent_at', 'due_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function stepsOf({ tools }: TestHall, id: string): Promise<[number, string, string | null][]> {
  const rows = await tools.db
    .selectFrom('notice_step')
    .select(['at', 'kind', 'word'])
    .where('notice_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ at, kind, word }) => [(at.getTime() - morning.epochMilliseconds) / 1000, kind, word])
}
