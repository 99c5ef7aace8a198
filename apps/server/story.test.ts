import { randomUUID } from 'node:crypto'
import type { Runner } from 'graphile-worker'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import type { TicketAtWindow } from '#contract/tickets.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { catalogue, findingsInOrder, wangsApplication } from '#server/testing/test-story.ts'
import { readConfig } from './config.ts'
import { type JobDeps, startJobs } from './jobs.ts'

let server: TestServer
let deps: JobDeps
let runner: Runner
let kiosk: string
beforeAll(async () => {
  server = await openTestServer()
  const read = readConfig({})
  if (!read.ok) throw new Error('the fallbacks of the configuration are faulty')
  const { pool } = server.hall.database
  deps = { tools: server.tools, pool, catalogue, config: read.config, publicUrl: 'http://hall.example' }
  runner = await startJobs(deps)
  kiosk = await server.enrol('kiosk')
})
afterAll(async () => {
  await runner.stop()
  await server.close()
})

async function post<T>(url: string, payload: object | Buffer, cookie: string): Promise<T> {
  const headers = {
    cookie,
    'idempotency-key': randomUUID(),
    ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
  }
  const reply = await server.inject({ method: 'POST', url, headers, payload })
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`)
  return reply.json() as T
}

function rows(table: 'notice' | 'document' | 'rating_invitation') {
  return server.tools.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
    .then(({ n }) => Number(n))
}

/** No job of the queue is left, not even one that waits for another try. */
async function queueIsEmpty(): Promise<boolean> {
  const found = await sql<{ left: number }>`select count(*)::int as left from graphile_worker._private_jobs`.execute(
    server.tools.db,
  )
  return found.rows[0]?.left === 0
}

async function stateOf(id: string): Promise<string | undefined> {
  const row = await server.tools.db.selectFrom('case_file').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state
}

test('from the kiosk to three papers, two messages by SMS and in the app, and an invitation, each exactly once though every event comes twice', async () => {
  const picture = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  const { photoId } = await post<{ photoId: string }>('/api/photos', picture, kiosk)
  await post('/api/pre-applications', { applications: [wangsApplication(photoId)] }, kiosk)
  const officer = await server.signIn('liufang')
  await post('/api/windows/5/sitting', {}, officer)
  const { current } = await post<{ current: TicketAtWindow }>('/api/windows/5/call-next', {}, officer)
  await post(`/api/tickets/${current.id}/start`, {}, officer)
  const papers = {
    ticketId: current.id,
    preApplicationId: current.matters[0]?.preApplicationId,
    findings: findingsInOrder,
  }
  const accepted = await post<CaseDetail>('/api/cases', papers, officer)
  const { id } = accepted
  const reviewer = await server.signIn('chenli')
  const reviewed = await post<CaseDetail>(
    `/api/cases/${id}/review`,
    { expectedVersion: accepted.version, opinion: 'agree' },
    reviewer,
  )
  const approver = await server.signIn('heping')
  await post(`/api/cases/${id}/decision`, { expectedVersion: reviewed.version, decision: 'approve' }, approver)
  await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('ready')
  await expect.poll(queueIsEmpty, { timeout: 15_000 }).toBe(true)
  expect([await rows('notice'), await rows('document'), await rows('rating_invitation')]).toEqual([4, 3, 1])

  const { emitEvent } = await import('#platform/jobs/events.ts')
  for (const name of ['case.accepted', 'case.approved', 'document.made', 'case.ready']) {
    const document = await server.tools.db
      .selectFrom('document')
      .select('id')
      .where('kind', '=', 'id-card')
      .executeTakeFirstOrThrow()
    const payload = { caseId: id, documentId: document.id }
    await emitEvent(server.tools.db, { name, hallId: 'dongxihu', payload }, randomUUID())
  }
  await expect.poll(queueIsEmpty, { timeout: 15_000 }).toBe(true)
  expect([await rows('notice'), await rows('document'), await rows('rating_invitation')]).toEqual([4, 3, 1])
  expect(await stateOf(id)).toBe('ready')
})

test('an event of a command that is undone is never delivered', async () => {
  const { runSystemAct } = await import('#platform/command/run.ts')
  const undone = runSystemAct(server.tools, 'test', async (act) => {
    await act.emit({ name: 'case.ready', hallId: 'dongxihu', payload: { caseId: randomUUID() } })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await queueIsEmpty()).toBe(true)
})

test('what is missing becomes a paper of its own, once, though the event comes twice', async () => {
  const picture = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  const { photoId } = await post<{ photoId: string }>('/api/photos', picture, kiosk)
  await post('/api/pre-applications', { applications: [wangsApplication(photoId)] }, kiosk)
  const officer = await server.signIn('wangyang')
  await post('/api/windows/6/sitting', {}, officer)
  const { current } = await post<{ current: { id: string; matters: { preApplicationId: string }[] } }>(
    '/api/windows/6/call-next',
    {},
    officer,
  )
  await post(`/api/tickets/${current.id}/start`, {}, officer)
  const findings = findingsInOrder.map((finding) =>
    finding.material === 'guardianship-proof' ? { ...finding, state: 'missing' } : finding,
  )
  const matter = { ticketId: current.id, preApplicationId: current.matters[0]?.preApplicationId }
  const { id } = await post<CaseDetail>('/api/cases/notices', { ...matter, findings }, officer)
  const { emitEvent } = await import('#platform/jobs/events.ts')
  await emitEvent(server.tools.db, { name: 'case.notified', hallId: 'dongxihu', payload: { caseId: id } }, randomUUID())
  await expect.poll(queueIsEmpty, { timeout: 15_000 }).toBe(true)
  const papers = await server.tools.db.selectFrom('document').select('kind').where('case_id', '=', id).execute()
  expect(papers).toEqual([{ kind: 'missing-notice' }])
})
