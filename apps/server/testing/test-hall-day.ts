import { randomUUID } from 'node:crypto'
import { generateSync } from 'otplib'
import { Temporal } from 'temporal-polyfill'
import type { Role } from '#contract/access.ts'
import type { CaseDetail, MaterialFinding } from '#contract/cases.ts'
import type { Hall } from '#contract/catalogue.ts'
import type { Filed, PreApplication } from '#contract/intake.ts'
import type { Material, Service } from '#contract/service.ts'
import type { TicketAtWindow, WindowDesk } from '#contract/tickets.ts'
import { hallInstant } from '#kernel/clock.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { ensureDevice, issueCodeForSeed } from '#modules/devices/public.ts'
import { addStaff } from '#modules/staff/public.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { demoCredentials } from '../world/credentials.ts'
import type { TestServer } from './test-server.ts'

/** What a request was refused for, and which field it is about. */
export interface Refusal {
  readonly status: number
  readonly reason: string
  readonly field: unknown
  readonly obstacle: unknown
}

type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** A hall on one day with everybody who works in it, each behind the door of their own browser. */
export interface HallDay {
  readonly hall: Hall
  readonly kiosk: string
  readonly officer: string
  readonly reviewer: string
  readonly approver: string
  ask<T>(cookie: string, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object | Buffer): Promise<Reply<T>>
  /** The same, by somebody who must not be refused. */
  get<T>(cookie: string, url: string): Promise<T>
  post<T>(cookie: string, url: string, payload?: object | Buffer): Promise<T>
  /** A file. */
  read(cookie: string, url: string): Promise<Buffer>
}

/** Opens a hall of the catalogue at nine on a day: its machine is enrolled, its people are signed in. */
export async function openHallDay(server: TestServer, hall: Hall, on: string): Promise<HallDay> {
  server.hall.clock.set(hallInstant(getLegalDate(on).toPlainDateTime(Temporal.PlainTime.from('09:00'))))
  const ask: HallDay['ask'] = async (cookie, method, url, payload) => {
    const raw = Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}
    const headers = { cookie, 'idempotency-key': randomUUID(), ...raw }
    const body = method === 'POST' ? { payload: payload ?? {} } : {}
    const reply = await server.inject({ method, url, headers, ...body })
    if (reply.statusCode === 200) return { ok: true, value: reply.json() }
    const { reason, facts } = reply.json<{ reason: string; facts?: Record<string, unknown> }>()
    const refusal = { status: reply.statusCode, reason, field: facts?.['field'], obstacle: facts?.['obstacle'] }
    return { ok: false, refusal }
  }
  async function must<T>(cookie: string, method: 'GET' | 'POST', url: string, payload?: object | Buffer): Promise<T> {
    const reply = await ask<T>(cookie, method, url, payload)
    if (!reply.ok) throw new Error(`${method} ${url}: ${JSON.stringify(reply.refusal)}`)
    return reply.value
  }
  return {
    hall,
    kiosk: await enrolKiosk(server, hall.id, on),
    officer: await signIn(server, hall.id, 'officer'),
    reviewer: await signIn(server, hall.id, 'reviewer'),
    approver: await signIn(server, hall.id, 'approver'),
    ask,
    get: (cookie, url) => must(cookie, 'GET', url),
    post: (cookie, url, payload) => must(cookie, 'POST', url, payload),
    read: async (cookie, url) => (await server.inject({ method: 'GET', url, headers: { cookie } })).rawPayload,
  }
}

/** Files at the kiosk, with the portrait that the service asks for. */
export async function fileAtKiosk(
  day: HallDay,
  service: Service,
  inputs: readonly PreApplication[],
  picture: Buffer,
): Promise<Reply<Filed>> {
  const applications: PreApplication[] = []
  for (const input of inputs) applications.push({ ...input, ...(await photoOf(day, service, picture)) })
  return day.ask(day.kiosk, 'POST', '/api/pre-applications', { applications })
}

async function photoOf(day: HallDay, { photo }: Service, picture: Buffer): Promise<{ photoId?: string }> {
  if (photo === undefined) return {}
  return { photoId: (await day.post<{ photoId: string }>(day.kiosk, `/api/photos?profile=${photo}`, picture)).photoId }
}

/** The windows of a hall that serve a queue, and one that does not. */
export function windowsOf({ windows }: Hall, queue: string): { serving: number; other: number | undefined } {
  const serving = windows.find(({ queues }) => queues.includes(queue))
  const other = windows.find(({ queues }) => !queues.includes(queue))
  if (serving === undefined) throw new Error(`expected a window for the queue ${queue}, found none`)
  return { serving: serving.number, other: other?.number }
}

/** Calls the next ticket at a window and begins to serve it. */
export async function callAndStart(day: HallDay, window: number): Promise<TicketAtWindow> {
  const { current } = await day.post<WindowDesk>(day.officer, `/api/windows/${window}/call-next`)
  if (current === null) throw new Error(`expected a ticket at window ${window}, found none`)
  await day.post(day.officer, `/api/tickets/${current.id}/start`)
  return current
}

/** Every paper of a list found in order, as the officer notes it. */
export function inOrder(materials: readonly Material[]): MaterialFinding[] {
  return materials.map(({ id, handedIn, takenHere }) => {
    if (handedIn) return { material: id, state: 'handed-in' }
    return { material: id, state: takenHere ? 'taken' : 'checked' }
  })
}

/** The second and the third person agree. */
export async function approve(day: HallDay, accepted: CaseDetail): Promise<CaseDetail> {
  const { id, version } = accepted
  const agreed = { expectedVersion: version, opinion: 'agree' }
  const reviewed = await day.post<CaseDetail>(day.reviewer, `/api/cases/${id}/review`, agreed)
  const approved = { expectedVersion: reviewed.version, decision: 'approve' }
  return day.post<CaseDetail>(day.approver, `/api/cases/${id}/decision`, approved)
}

async function enrolKiosk(server: TestServer, hallId: string, on: string): Promise<string> {
  const code = await runSystemAct(server.tools, 'test', async (act) => {
    const { deviceId } = await ensureDevice(act, { hallId, kind: 'kiosk', name: `kiosk of ${on}` })
    return issueCodeForSeed(act, { hallId, deviceId })
  })
  const payload = { code: code?.code, kind: 'kiosk' }
  return cookieOf(await server.inject({ method: 'POST', url: '/api/device-session', payload }))
}

async function signIn(server: TestServer, hallId: string, role: Role): Promise<string> {
  const { tools, clock } = { tools: server.tools, clock: server.hall.clock }
  const account = `${hallId}-${role}`
  const { password, totpSecret } = demoCredentials(tools.keys, account)
  const grants = [{ hallId, role, services: null }]
  await runSystemAct(tools, 'test', (act) =>
    addStaff(act, { hallId, account, name: '林晓', nameLatin: 'Lin Xiao', password, totpSecret, grants }),
  )
  const code = generateSync({ secret: totpSecret, epoch: Math.floor(clock.now().epochMilliseconds / 1000) })
  return cookieOf(await server.inject({ method: 'POST', url: '/api/session', payload: { account, password, code } }))
}

function cookieOf(reply: Awaited<ReturnType<TestServer['inject']>>): string {
  if (reply.statusCode !== 200) throw new Error(`the door stays shut: ${reply.body}`)
  return reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
