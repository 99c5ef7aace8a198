import { Logger, runOnce } from 'graphile-worker'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { isDecided } from '#modules/cases/public.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import type { Tools } from '#platform/command/act.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { callAndStart, catalogue, fileWang, openWindows, sit } from '#server/testing/test-story.ts'
import { openRegisters, type Registers } from '../../tests/journeys/sources-process.ts'
import { askSource, createAsker, type Doors, type SourceDeps, sourceTask } from './public.ts'

export const material = 'guardianship-proof'
export const source = 'birth-certificates'
const morning = Temporal.Instant.from('2024-07-15T01:00:00Z')

/** The renewal of an identity card, where the register of births can stand for the proof of guardianship. */
const exempting = {
  ...catalogue,
  services: catalogue.services.map((service) => {
    if (service.code !== 'id-card-renewal') return service
    const exempt = { source, basis: '国务院令第716号第七条', mark: 'S' as const }
    const materials = service.materials.map((one) => (one.id === material ? { ...one, exempt } : one))
    return { ...service, materials }
  }),
}

/** A hall with the registers in a process of their own. */
export interface SourceHall {
  readonly hall: TestHall
  readonly deps: SourceDeps
  readonly url: () => string
  startRegisters(options?: Parameters<typeof openRegisters>[0]): Promise<Registers>
  /** Somebody at a window of an officer. */
  serve(): Promise<{ officer: StaffPrincipal; ticketId: string; preApplicationId: string }>
  ask(served: Served, paper?: string): ReturnType<typeof askSource>
  /** Runs every job that is there once, whatever the queue's own clock says. */
  runJobs(doors: Doors, publicUrl?: string): Promise<void>
  /** Lets it be the time of the next try again and again, until nothing waits for one. */
  work(doors: Doors, publicUrl?: string): Promise<void>
  checks(): Promise<{ id: string; state: string; tries: number }[]>
  /** What happened to the newest check. */
  steps(): Promise<(string | null)[][]>
  logged(): string
  clear(): Promise<void>
  close(): Promise<void>
}

interface Served {
  readonly officer: StaffPrincipal
  readonly ticketId: string
  readonly preApplicationId: string
}

export async function openSourceHall(): Promise<SourceHall> {
  const hall = await openTestHall({ now: morning.toString() })
  await openWindows(hall)
  const deps: SourceDeps = { catalogue: exempting, connected: new Set([source]), isDecided }
  const opened: Registers[] = []
  let lines: string[] = []
  /** Of the last who was served: steps are append-only, those of earlier tests stay. */
  let matter = ''
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })
  const tools: Tools = { ...hall.tools, log }
  const { pool } = hall.database
  const { db } = hall.tools

  async function runJobs(doors: Doors, publicUrl = 'https://youban.example'): Promise<void> {
    await pool.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`)
    const taskList = { [sourceTask]: createAsker({ doors, publicUrl }, tools) }
    await runOnce({ pgPool: pool, taskList, logger: new Logger(() => () => undefined), noHandleSignals: true })
  }

  return {
    hall,
    deps,
    url: () => hall.url,
    startRegisters: async (options) => {
      const registers = await openRegisters(options)
      opened.push(registers)
      return registers
    },
    serve: async () => {
      const officer = await hall.staff('officer')
      await sit(hall, officer, 5)
      await fileWang(hall, await hall.device('kiosk'))
      const served = await callAndStart(hall, officer, 5)
      matter = served.preApplicationId
      return { officer, ...served }
    },
    ask: ({ officer, ticketId, preApplicationId }, paper = material) =>
      hall.act(officer, 'case.accept', (act) => askSource(deps, act, { ticketId, preApplicationId, material: paper })),
    runJobs,
    work: async (doors, publicUrl) => {
      for (;;) {
        await runJobs(doors, publicUrl)
        const next = await db
          .selectFrom('source_check')
          .select('due_at')
          .where('state', '=', 'requested')
          .orderBy('due_at')
          .executeTakeFirst()
        if (next?.due_at == null) return
        hall.clock.set(Temporal.Instant.from(next.due_at.toISOString()))
      }
    },
    checks: () =>
      db
        .selectFrom('source_check')
        .select(['id', 'state', 'tries'])
        .where('pre_application_id', '=', matter)
        .orderBy('id')
        .execute(),
    steps: async () => {
      const rows = await db
        .selectFrom('source_step')
        .select(['kind', 'word', 'result', 'reference'])
        .where('check_id', '=', (eb) =>
          eb
            .selectFrom('source_check')
            .select('id')
            .where('pre_application_id', '=', matter)
            .orderBy('id', 'desc')
            .limit(1),
        )
        .orderBy('seq')
        .execute()
      return rows.map(({ kind, word, result, reference }) =>
        [kind, word ?? result, reference].filter((one) => one !== null),
      )
    },
    logged: () => lines.join(''),
    clear: async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()))
      await pool.query('delete from graphile_worker._private_jobs')
      const ended = { state: 'unavailable', due_at: null }
      await db.updateTable('source_check').set(ended).where('state', '=', 'requested').execute()
      await db
        .updateTable('ticket')
        .set({ state: 'finished', called_at: new Date() })
        .where('state', '!=', 'finished')
        .execute()
      await db.updateTable('hall_window').set({ staff_id: null }).execute()
      hall.clock.set(morning)
      lines = []
    },
    close: () => hall.close(),
  }
}
