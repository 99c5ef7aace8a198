import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PicturesView } from '#contract/pictures.ts'
import type { TicketAtWindow } from '#contract/tickets.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { wangsApplication } from '#server/testing/test-story.ts'
import { drawPicture, heicFile, pixelBomb } from '#server/testing/test-uploads.ts'

let server: TestServer
let officer: string
let matter: string
let preApplicationId: string
beforeAll(async () => {
  server = await openTestServer()
  const kiosk = await server.enrol('kiosk')
  const { photoId } = await post<{ photoId: string }>('/api/photos', { payload: await picture(), cookie: kiosk })
  await post('/api/pre-applications', { payload: { applications: [wangsApplication(photoId)] }, cookie: kiosk })
  officer = await server.signIn('liufang')
  await post('/api/windows/5/sitting', { payload: {} })
  const { current } = await post<{ current: TicketAtWindow }>('/api/windows/5/call-next', { payload: {} })
  await post(`/api/tickets/${current.id}/start`, { payload: {} })
  preApplicationId = current.matters[0]?.preApplicationId ?? ''
  matter = `/api/tickets/${current.id}/matters/${preApplicationId}`
})
afterAll(() => server.close())

interface Sent {
  readonly payload: object | Buffer
  readonly cookie?: string
  readonly key?: string
}

const picture = () => drawPicture().jpeg().toBuffer()

async function send(url: string, { payload, cookie = officer, key = randomUUID() }: Sent) {
  const bytes = Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}
  const headers = { cookie, 'idempotency-key': key, ...bytes }
  const reply = await server.inject({ method: 'POST', url, headers, payload })
  return { status: reply.statusCode, json: reply.json<Record<string, unknown>>() }
}

async function post<T>(url: string, sent: Sent): Promise<T> {
  const { status, json } = await send(url, sent)
  if (status !== 200) throw new Error(`${url}: ${status} ${JSON.stringify(json)}`)
  return json as T
}

async function look(): Promise<PicturesView> {
  const url = `/api/pre-applications/${preApplicationId}/pictures`
  return (await server.inject({ url, headers: { cookie: officer } })).json<PicturesView>()
}

const simulator = { id: 'simulator-2', driver: 'simulator', model: 'Youban simulator', simulated: true }

describe('at the door', () => {
  test('pressed twice with one key, a picture is there once, and the reply is the same', async () => {
    const { scanId } = await post<{ scanId: string }>('/api/scans?source=scanner', { payload: await picture() })
    const payload = { material: 'household-book', scanId, replaces: null, device: simulator }
    const key = randomUUID()
    const first = await send(`${matter}/pictures`, { payload, key })
    const again = await send(`${matter}/pictures`, { payload, key })
    expect(first.status).toBe(200)
    expect(again).toEqual(first)
    expect((await look()).taken.filter(({ pictureId }) => pictureId === scanId)).toHaveLength(1)
    expect(await send(`${matter}/pictures`, { payload })).toMatchObject({
      status: 422,
      json: { reason: 'scan-unknown' },
    })
  })

  test.each([
    ['a HEIC of an iPhone', heicFile, 415, 'not-an-image'],
    ['a picture of 30,000×30,000', pixelBomb, 413, 'too-large'],
  ])('%s is no picture of a paper and no portrait', async (_name, make, status, reason) => {
    const payload = make()
    const before = await look()
    for (const kind of ['scan', 'photo'])
      expect(await send(`/api/${kind}s`, { payload })).toMatchObject({ status, json: { reason: `${kind}-${reason}` } })
    expect(await look()).toEqual(before)
  })

  test('a portrait taken here is the one of the matter from then on', async () => {
    const before = (await look()).photoId
    const { photoId } = await post<{ photoId: string }>('/api/photos?profile=id-card', { payload: await picture() })
    const { taken } = await post<PicturesView>(`${matter}/portrait`, { payload: { photoId, device: simulator } })
    expect(taken[0]).toMatchObject({ material: null, pictureId: photoId, replacedId: before })
    expect((await look()).photoId).toBe(photoId)
    for (const id of [photoId, before]) {
      const seen = await server.inject({ url: `/api/photos/${id}`, headers: { cookie: officer } })
      expect(seen.statusCode).toBe(200)
    }
  })

  test('whoever sits elsewhere, or is not signed in, photographs nothing', async () => {
    const other = await server.signIn('wangyang')
    const payload = { photoId: randomUUID(), device: null }
    expect(await send(`${matter}/portrait`, { payload, cookie: other })).toMatchObject({
      status: 403,
      json: { reason: 'not-your-window' },
    })
    expect((await send(`${matter}/portrait`, { payload, cookie: '' })).status).toBe(401)
  })
})
