import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { type Doors, sourceRoutes } from './public.ts'
import { openSourceHall, type SourceHall, source } from './test-sources.ts'

let world: SourceHall
let server: TestApp
let address: string
const doors: Record<string, Doors[string]> = {}
beforeAll(async () => {
  world = await openSourceHall()
  server = await openTestApp(world.hall, (host) => sourceRoutes(host, { ...world.deps, doors }))
  address = await server.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => world.clear())
afterAll(async () => {
  await server.close()
  await world.close()
})

/** Somebody's paper was asked about, and the register took the question. */
async function taken(conduct: string) {
  const registers = await world.startRegisters({ conduct: { [source]: [conduct] } })
  Object.assign(doors, registers.doors)
  await world.ask(await world.serve())
  await world.runJobs(registers.doors, address)
  const [check] = await world.checks()
  if (check === undefined) throw new Error('nothing was asked')
  return { registers, id: check.id, secret: registers.doors[source].secret }
}

const answers = async () => (await world.steps()).filter(([kind]) => kind === 'answered')
const stateOf = async () => (await world.checks()).at(-1)?.state

/** A letter as a register writes it, with one thing wrong. */
function letterTo(
  id: string,
  secret: string,
  wrong: { result?: string; body?: string; at?: string; of?: string } = {},
) {
  const said = { requestId: wrong.of ?? id, result: wrong.result ?? 'confirmed', reference: 'BC-2024-777777' }
  const body = wrong.body ?? JSON.stringify(said)
  const at = wrong.at ?? world.hall.clock.now().toString()
  const signature = `v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`
  const headers = {
    'content-type': 'application/json',
    'x-youban-timestamp': at,
    'x-youban-signature': signature,
  }
  return { url: `${address}/api/source-answers/${id}`, init: { method: 'POST', headers, body } }
}

const post = async ({ url, init }: ReturnType<typeof letterTo>) => (await fetch(url, init)).status

test('a register that takes the question answers later, and the check is confirmed', async () => {
  await taken('later')
  await vi.waitUntil(async () => (await stateOf()) === 'confirmed', { timeout: 5000 })
  expect(await world.steps()).toEqual([
    ['asked'],
    ['tried'],
    ['taken'],
    ['answered', 'confirmed', expect.stringMatching(/^BC-2024-/)],
  ])
})

test('one that answers twice the same has answered once', async () => {
  const { id, secret } = await taken('never')
  const letter = letterTo(id, secret)
  expect([await post(letter), await post(letter)]).toEqual([204, 204])
  expect(await answers()).toHaveLength(1)
  expect(await stateOf()).toBe('confirmed')
})

test('one that answers twice and differently needs a decision, and both answers are kept', async () => {
  await taken('later-differs')
  await vi.waitUntil(async () => (await answers()).length === 2, { timeout: 5000 })
  expect(await stateOf()).toBe('needs-decision')
  expect((await answers()).map(([, result]) => result)).toEqual(['confirmed', 'refused'])
})

test('letters that race one another are judged one after another', async () => {
  const { id, secret } = await taken('never')
  const letters = ['confirmed', 'refused', 'confirmed', 'refused'].map((result) => letterTo(id, secret, { result }))
  expect(await Promise.all(letters.map(post))).toEqual([204, 204, 204, 204])
  expect(await answers()).toHaveLength(2)
  expect(await stateOf()).toBe('needs-decision')
})

test.each([
  ['of another secret', (id: string, secret: string) => letterTo(id, `${secret}x`), 401],
  ['of an hour ago', (id: string, secret: string) => letterTo(id, secret, { at: '2024-07-15T00:00:00Z' }), 401],
  ['without a time', (id: string, secret: string) => letterTo(id, secret, { at: '' }), 401],
  [
    'about nothing we asked',
    (_id: string, secret: string) => letterTo('0190b3c0-0000-7000-8000-000000000001', secret),
    401,
  ],
  ['that answers another question', (id: string, secret: string) => letterTo(id, secret, { of: 'another' }), 422],
  ['that is no JSON', (id: string, secret: string) => letterTo(id, secret, { body: '<html>' }), 422],
  ['with another result', (id: string, secret: string) => letterTo(id, secret, { result: 'perhaps' }), 422],
])('a letter %s is not believed', async (_what, write, status) => {
  const { id, secret } = await taken('never')
  expect(await post(write(id, secret))).toBe(status)
  expect(await answers()).toEqual([])
  expect(await stateOf()).toBe('requested')
})

test('a changed letter under a true signature is not believed', async () => {
  const { id, secret } = await taken('never')
  const { url, init } = letterTo(id, secret, { result: 'refused' })
  const body = init.body.replace('refused', 'confirmed')
  expect(await post({ url, init: { ...init, body } })).toBe(401)
  expect(await stateOf()).toBe('requested')
})

test('a source that takes the question and never answers is asked again, and given up in the end', async () => {
  const { registers } = await taken('never')
  await world.work(registers.doors, address)
  expect(await world.checks()).toMatchObject([{ state: 'unavailable', tries: 4 }])
})

test('a letter that comes when nobody waits any more still counts', async () => {
  const { registers, id, secret } = await taken('never')
  await world.work(registers.doors, address)
  expect(await post(letterTo(id, secret))).toBe(204)
  expect(await stateOf()).toBe('confirmed')
})
