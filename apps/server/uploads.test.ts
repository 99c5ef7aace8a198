import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photoRoutes } from '#modules/photos/public.ts'
import { scanRoutes } from '#modules/scans/public.ts'
import { openTestApp } from '#server/testing/test-app.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { catalogue } from '#server/testing/test-story.ts'
import * as uploads from '#server/testing/test-uploads.ts'

let server: TestServer
let url: string
let kiosk: string
beforeAll(async () => {
  server = await openTestServer()
  kiosk = await server.enrol('kiosk')
  url = await server.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => server.close())

interface Sent {
  readonly body?: Buffer
  readonly cookie?: string
  readonly key?: string | null
  readonly lang?: string
}

async function send(path: string, { body, cookie, key = randomUUID(), lang = 'zh-CN' }: Sent = {}) {
  const reply = await server.inject({
    method: 'POST',
    url: path,
    payload: body ?? (await picture()),
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': lang,
      ...(cookie === undefined ? {} : { cookie }),
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
  })
  return { status: reply.statusCode, json: reply.json<Record<string, unknown>>() }
}

const signedIn = new Map<string, string>()

/** One session each: a one-time code opens one. */
async function cookieOf(account: string): Promise<string> {
  const known = signedIn.get(account) ?? (await server.signIn(account))
  signedIn.set(account, known)
  return known
}

const picture = () => uploads.drawPicture().jpeg().toBuffer()
const phonePhotos = '/api/halls/dongxihu/photos'
const phoneScans = '/api/halls/dongxihu/scans'

async function stored(): Promise<number[]> {
  const { db } = server.tools
  const counts = await Promise.all(
    (['photo', 'scan', 'file'] as const).map((table) =>
      db
        .selectFrom(table)
        .select((rows) => rows.fn.countAll().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return counts.map(({ n }) => Number(n))
}

describe('a file that is no picture', () => {
  const half = () => picture().then((all) => all.subarray(0, all.length / 2))
  test.each<[string, () => Buffer | Promise<Buffer>, number, string, string]>([
    ['a HEIC of an iPhone', uploads.heicFile, 415, 'not-an-image', '兼容性最佳'],
    ['a PDF with a script', uploads.pdfWithScript, 415, 'not-an-image', '这是 PDF 文件'],
    ['a zip bomb', uploads.zipBomb, 415, 'not-an-image', '压缩包'],
    ['a drawing with a script', uploads.svgWithScript, 415, 'not-an-image', '矢量图'],
    ['a moving GIF', uploads.animatedGif, 415, 'not-an-image', '动图也不收'],
    ['a moving WebP', uploads.animatedWebp, 415, 'not-an-image', '动图也不收'],
    ['half a JPEG', half, 415, 'not-an-image', '不完整'],
    ['a JPEG that is a page', () => Buffer.from('\xff\xd8\xff<script>', 'latin1'), 415, 'not-an-image', '不完整'],
    ['a text', () => Buffer.from('我是一张照片'), 415, 'not-an-image', '不是 JPEG 或 PNG'],
    ['nothing', () => Buffer.alloc(0), 415, 'not-an-image', '空的'],
    ['a picture of 30,000×30,000', uploads.pixelBomb, 413, 'too-large', '30000×30000'],
    ['a JPEG of a thousand passes', () => uploads.slowJpeg(1000), 415, 'not-an-image', '不完整'],
  ])(
    '%s is refused with what to do, at every door, and nothing is kept',
    async (_name, make, status, reason, words) => {
      const body = await make()
      const before = await stored()
      for (const [path, kind, cookie] of [
        ['/api/photos', 'photo', kiosk],
        ['/api/scans', 'scan', kiosk],
        [phonePhotos, 'photo', undefined],
        [phoneScans, 'scan', undefined],
      ] as const) {
        const sent = await send(path, { body, ...(cookie === undefined ? {} : { cookie }) })
        expect(sent).toMatchObject({ status, json: { reason: `${kind}-${reason}` } })
        expect(sent.json['detail']).toContain(words)
        const english = await send(path, { body, lang: 'en', ...(cookie === undefined ? {} : { cookie }) })
        expect(english.json['detail']).not.toMatch(/\p{Script=Han}/u)
      }
      expect(await stored()).toEqual(before)
    },
  )

  test('a PNG that holds more than it says is read as far as it says', async () => {
    for (const body of [uploads.lyingPng(), uploads.pngWithTextBomb()]) {
      expect(await send('/api/scans', { body, cookie: kiosk })).toMatchObject({
        status: 200,
        json: { width: 900, height: 1200 },
      })
    }
  })

  test('JSON where bytes are expected is refused, from a telephone too', async () => {
    for (const path of ['/api/scans', phoneScans]) {
      const reply = await server.inject({
        method: 'POST',
        url: path,
        payload: { scan: 'data:image/jpeg;base64,' },
        headers: { cookie: kiosk, 'idempotency-key': randomUUID() },
      })
      expect(reply.json()).toMatchObject({ status: 415, reason: 'unsupported-media-type' })
    }
  })
})

const mega = 1024 * 1024

/** 40 megabytes by hand, because clients stop listening or stop sending when the answer comes early. */
async function sendForty(path: string, { says }: { says: boolean }): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const reply = text(socket)
  const part = Buffer.alloc(mega, 1)
  const framed = says ? part : Buffer.concat([Buffer.from('100000\r\n'), part, Buffer.from('\r\n')])
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: the-hall',
    'content-type: application/octet-stream',
    `idempotency-key: ${randomUUID()}`,
    says ? `content-length: ${40 * mega}` : 'transfer-encoding: chunked',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  for (let sent = 0; sent < 40; sent += 1) if (!socket.write(framed)) await once(socket, 'drain')
  socket.end(says ? '' : '0\r\n\r\n')
  return reply
}

describe('a file of 40 megabytes', () => {
  test.each([
    ['that says so', true],
    ['that does not', false],
  ])('%s is refused with a sentence that arrives, and is not held in memory', async (_name, says) => {
    const before = process.memoryUsage.rss()
    for (const path of [phonePhotos, phoneScans, phonePhotos, phoneScans]) {
      const reply = await sendForty(path, { says })
      expect(reply).toMatch(/^HTTP\/1.1 413 /)
      expect(reply).toContain('文件太大，最多 12 MB，没有保存。请用相机的普通模式再拍一张。')
    }
    expect((process.memoryUsage.rss() - before) / mega).toBeLessThan(100)
  })

  test('a body of another endpoint keeps its own limit and its own words', async () => {
    const reply = await server.inject({
      method: 'POST',
      url: '/api/pre-applications',
      payload: 'x'.repeat(65 * 1024),
      headers: { cookie: kiosk, 'content-type': 'application/json' },
    })
    expect(reply.json()).toMatchObject({ status: 413, reason: 'body-too-large' })
  })
})

describe('many hostile uploads at once', () => {
  test('eight in parallel take less than 450 MB, and hold no connection while they are drawn', async () => {
    const interlaced = await uploads.largestInterlaced()
    const bodies = [
      interlaced,
      interlaced,
      interlaced,
      interlaced,
      await uploads.largestUpright(),
      await uploads.deepBomb(),
      uploads.pngWithTextBomb(),
      Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(11 * mega)]),
    ]
    const { pool } = server.hall.database
    const before = process.memoryUsage.rss()
    let most = before
    let mostBusy = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
      mostBusy = Math.max(mostBusy, pool.totalCount - pool.idleCount)
    }, 5)
    const outcomes = await Promise.all(bodies.map((body) => send(phoneScans, { body })))
    clearInterval(watch)
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 413, 200, 415])
    expect((most - before) / mega).toBeLessThan(450)
    // Each commit takes one for a moment; eight that drew inside their transaction would hold eight.
    expect(mostBusy).toBeLessThan(6)
  }, 120_000)
})

describe('who may upload', () => {
  test.each([
    ['liufang', 200],
    ['songjie', 200],
    ['chenli', 403],
    ['heping', 403],
    ['gaozhiqiang', 403],
    ['shenyi', 403],
    ['luowei', 403],
    ['tangan', 403],
  ])('%s gets %i for a photo and for a scan', async (account, status) => {
    const cookie = await cookieOf(account)
    expect((await send('/api/photos', { cookie })).status).toBe(status)
    expect((await send('/api/scans', { cookie })).status).toBe(status)
  })

  test('a kiosk may, a board and a stranger may not', async () => {
    const board = await server.enrol('board')
    for (const path of ['/api/photos', '/api/scans']) {
      expect((await send(path, { cookie: kiosk })).status).toBe(200)
      expect(await send(path, { cookie: board })).toMatchObject({ status: 401 })
      expect(await send(path)).toMatchObject({ status: 401, json: { reason: 'not-signed-in' } })
    }
  })

  test('a telephone may, with a key, to a hall that exists, and gets a secret for it', async () => {
    const photo = await send(phonePhotos)
    expect(photo).toMatchObject({ status: 200, json: { width: 358, height: 441 } })
    const scan = await send(phoneScans)
    expect(scan.status).toBe(200)
    const tokens = [photo.json['uploadToken'], scan.json['uploadToken']]
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(tokens[0]).not.toBe(tokens[1])
    expect(await send('/api/halls/nowhere/scans')).toMatchObject({ status: 404, json: { reason: 'not-found' } })
    expect(await send(phoneScans, { key: null })).toMatchObject({
      status: 400,
      json: { reason: 'idempotency-key-missing' },
    })
  })

  test('the secret of a telephone is not stored, and its upload is the public’s in the trail', async () => {
    const { json } = await send(phoneScans)
    const row = await server.tools.db
      .selectFrom('scan')
      .select(['added_by_kind', 'added_by_id', 'token_hash'])
      .where('id', '=', String(json['scanId']))
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ added_by_kind: 'public', added_by_id: null })
    expect(row.token_hash).toHaveLength(32)
    expect(row.token_hash?.includes(Buffer.from(String(json['uploadToken']), 'base64url'))).toBe(false)
  })

  test('a kiosk and a window get no secret: they are known', async () => {
    expect((await send('/api/scans', { cookie: kiosk })).json).not.toHaveProperty('uploadToken')
    expect((await send('/api/scans', { cookie: await cookieOf('liufang') })).json).not.toHaveProperty('uploadToken')
  })

  test('a telephone that sends too often is told to wait, and a kiosk is not', async () => {
    const narrow = await openTestApp(server.hall, (host) => {
      photoRoutes(host, { catalogue, perMinute: 3 })
      scanRoutes(host, { catalogue, perMinute: 3 })
    })
    const device = await server.hall.device('kiosk')
    const statuses = async (path: string, cookie?: string) => {
      const codes: number[] = []
      for (let n = 0; n < 5; n += 1) {
        const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/octet-stream' }
        const reply = await narrow.app.inject({
          method: 'POST',
          url: path,
          payload: 'no picture',
          headers: cookie === undefined ? headers : { ...headers, cookie },
        })
        codes.push(reply.statusCode)
      }
      return codes
    }
    expect(await statuses(phoneScans)).toEqual([415, 415, 415, 429, 429])
    expect(await statuses(phonePhotos)).toEqual([415, 415, 415, 429, 429])
    expect(await statuses('/api/scans', narrow.cookieOf(device))).toEqual([415, 415, 415, 415, 415])
    await narrow.close()
  })
})

describe('the same request twice', () => {
  test('is one upload with one secret; other bytes or another profile under the key are refused', async () => {
    const body = await picture()
    const key = randomUUID()
    const first = await send(phonePhotos, { body, key })
    const before = await stored()
    expect(await send(phonePhotos, { body, key })).toEqual(first)
    expect(await stored()).toEqual(before)
    const other = await uploads.drawPicture({ width: 1000 }).jpeg().toBuffer()
    const reused = { status: 422, json: { reason: 'idempotency-key-reused' } }
    expect(await send(phonePhotos, { body: other, key })).toMatchObject(reused)
    expect(await send(`${phonePhotos}?profile=exit-entry`, { body, key })).toMatchObject(reused)
  })
})

describe('looking at a scan', () => {
  async function get(scanId: string, account: string, query = '') {
    const cookie = await cookieOf(account)
    return server.inject({ method: 'GET', url: `/api/scans/${scanId}${query}`, headers: { cookie } })
  }

  test('comes as an attachment that no browser guesses at', async () => {
    const { json } = await send('/api/scans?source=camera', { cookie: kiosk })
    const scanId = String(json['scanId'])
    const whole = await get(scanId, 'liufang')
    expect(whole.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="scan-${scanId}.jpg"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(await sharp(whole.rawPayload).metadata()).toMatchObject({ width: 900, height: 1200 })
    const small = await get(scanId, 'liufang', '?size=thumb')
    expect(await sharp(small.rawPayload).metadata()).toMatchObject({ width: 240, height: 320 })
    expect((await get(scanId, 'liufang', '?size=huge')).statusCode).toBe(422)
  })

  test('is for those who work on cases here; for the other site it does not exist', async () => {
    const { json } = await send('/api/scans', { cookie: kiosk })
    const scanId = String(json['scanId'])
    expect((await get(scanId, 'chenli')).statusCode).toBe(200)
    expect((await get(scanId, 'songjie')).statusCode).toBe(403)
    expect((await get(scanId, 'gaozhiqiang')).statusCode).toBe(403)
    expect((await get(scanId, 'yanqing')).statusCode).toBe(404)
    const asKiosk = await server.inject({ method: 'GET', url: `/api/scans/${scanId}`, headers: { cookie: kiosk } })
    expect(asKiosk.statusCode).toBe(401)
  })
})

describe('discarding', () => {
  function discard(scanIds: unknown[], cookie?: string) {
    return server.inject({
      method: 'POST',
      url: '/api/uploads/discarding',
      payload: { photoIds: [], scanIds },
      headers: { 'idempotency-key': randomUUID(), ...(cookie === undefined ? {} : { cookie }) },
    })
  }

  test('is for a kiosk and its own', async () => {
    const { json } = await send('/api/scans', { cookie: kiosk })
    const theirs = await send(phoneScans)
    const ids = [json['scanId'], theirs.json['scanId']]
    expect((await discard(ids)).statusCode).toBe(401)
    expect((await discard(ids, await cookieOf('liufang'))).statusCode).toBe(401)
    const before = (await stored())[1] ?? 0
    expect((await discard(ids, kiosk)).json()).toEqual({})
    expect((await stored())[1]).toBe(before - 1)
  })
})
