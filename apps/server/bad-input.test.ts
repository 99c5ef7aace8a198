import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { addTestPhoto, mother, wang, wangsApplication } from '#server/testing/test-story.ts'

const lines: string[] = []
const written = new Writable({
  write: (line, _encoding, done) => {
    lines.push(String(line))
    done()
  },
})
const log = pino({ level: 'debug' }, written)

let server: TestServer
let kiosk: string
beforeAll(async () => {
  server = await openTestServer({ log })
  kiosk = await server.enrol('kiosk')
})
afterAll(() => server.close())

interface Sent {
  readonly payload?: string | Buffer | object
  readonly type?: string
  readonly lang?: string
  readonly key?: string | null
  readonly url?: string
}

async function send({
  payload,
  type = 'application/json',
  lang = 'zh-CN',
  key = randomUUID(),
  url = '/api/pre-applications',
}: Sent) {
  const reply = await server.inject({
    method: 'POST',
    url,
    headers: {
      cookie: kiosk,
      'content-type': type,
      'accept-language': lang,
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
    payload: payload ?? '',
  })
  return { status: reply.statusCode, type: reply.headers['content-type'], problem: reply.json() as Problem }
}

async function counts() {
  const tables = ['pre_application', 'ticket', 'person', 'photo', 'file', 'idempotency_key'] as const
  const rows = await Promise.all(
    tables.map((table) =>
      server.hall.tools.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return rows.map(({ n }) => Number(n))
}

async function wangs(changes: (application: ReturnType<typeof wangsApplication>) => unknown) {
  return { applications: [changes(wangsApplication(await addTestPhoto(server.hall)))] }
}

describe('a bad request is named and leaves nothing', () => {
  test.each<[string, Sent, number, string]>([
    ['half a JSON', { payload: '{"service":' }, 400, 'malformed-body'],
    ['no body', { payload: '' }, 400, 'malformed-body'],
    ['a body of 100 KB', { payload: JSON.stringify({ service: 'x'.repeat(100_000) }) }, 413, 'body-too-large'],
    [
      'another media type',
      { payload: 'a=b', type: 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    ['an array', { payload: [] }, 422, 'invalid-input'],
    ['a JSON string', { payload: '"x"' }, 422, 'invalid-input'],
  ])('%s', async (_, sent, status, reason) => {
    const before = await counts()
    const reply = await send(sent)
    expect(reply).toMatchObject({ status, problem: { status, reason } })
    expect(reply.type).toMatch(/^application\/problem\+json/)
    expect(await counts()).toEqual(before)
  })

  test.each<[string, (application: ReturnType<typeof wangsApplication>) => unknown, string, string]>([
    ['an unknown field', (a) => ({ ...a, vip: true }), 'invalid-input', 'vip'],
    [
      'an unknown field inside',
      (a) => ({ ...a, applicant: { ...a.applicant, rank: 1 } }),
      'invalid-input',
      'applicant.rank',
    ],
    [
      'a number where a name belongs',
      (a) => ({ ...a, applicant: { ...a.applicant, name: 7 } }),
      'invalid-input',
      'applicant.name',
    ],
    [
      'an impossible expiry date',
      (a) => ({ ...a, answers: { ...a.answers, cardExpires: '2024-02-30' } }),
      'answer-unknown',
      'answers.cardExpires',
    ],
    ['consent not given', (a) => ({ ...a, consent: false }), 'invalid-input', 'consent'],
    [
      'a wrong check digit',
      (a) => ({ ...a, applicant: { ...a.applicant, idNumber: '420112201004120005' } }),
      'id-number-invalid',
      'applicant.idNumber',
    ],
    [
      'born on 30 February',
      (a) => ({ ...a, applicant: { ...a.applicant, idNumber: '420112199002300008' } }),
      'id-number-invalid',
      'applicant.idNumber',
    ],
    ['a photo that nobody took', (a) => ({ ...a, photoId: randomUUID() }), 'photo-unknown', 'photoId'],
    ['a service that is not offered', (a) => ({ ...a, service: 'passport' }), 'service-unknown', 'service'],
  ])('%s names its field', async (_, change, reason, field) => {
    const payload = await wangs(change)
    const [preApplications, tickets] = await counts()
    const reply = await send({ payload })
    expect(reply.problem).toMatchObject({ reason })
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    expect(reply.problem.faults?.map((fault) => fault.field)).toContain(`applications.0.${field}`)
    expect((await counts()).slice(0, 2)).toEqual([preApplications, tickets])
  })

  test('the sentence is in the language of the caller', async () => {
    const payload = await wangs((a) => ({ ...a, applicant: { ...a.applicant, idNumber: '420112201004120005' } }))
    expect((await send({ payload })).problem.detail).toBe('最后一位对不上。请对照证件，再看一遍第 18 位。')
    expect((await send({ payload, lang: 'en-GB' })).problem.detail).toBe(
      'The last digit does not match. Please check digit 18 against the card.',
    )
  })

  test('a write without its key is refused', async () => {
    expect(await send({ payload: await wangs((a) => a), key: null })).toMatchObject({
      status: 400,
      problem: { reason: 'idempotency-key-missing' },
    })
  })

  test('an upload that is not what it claims is refused', async () => {
    const before = await counts()
    for (const content of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.from('%PDF-1.7'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    ]) {
      const reply = await send({ url: '/api/photos', payload: content, type: 'application/octet-stream' })
      expect(reply).toMatchObject({ status: 415, problem: { reason: 'photo-not-an-image' } })
    }
    expect((await counts()).slice(0, 5)).toEqual(before.slice(0, 5))
  })

  test('an address that does not exist and an id that is none are problems too', async () => {
    expect(await send({ url: '/api/nothing', payload: {} })).toMatchObject({
      status: 404,
      problem: { reason: 'not-found' },
    })
    const reply = await server.inject({
      method: 'GET',
      url: '/api/pre-applications/not-an-id',
      headers: { cookie: kiosk },
    })
    expect(reply.statusCode).toBe(422)
  })
})

describe('repetition', () => {
  test('a submit repeated with its key gets the same ticket; another body under the key is refused', async () => {
    const payload = await wangs((a) => a)
    const key = randomUUID()
    const post = (body: object) =>
      server.inject({
        method: 'POST',
        url: '/api/pre-applications',
        headers: { cookie: kiosk, 'idempotency-key': key },
        payload: body,
      })
    const [first, second] = [await post(payload), await post(payload)]
    expect(first.statusCode).toBe(200)
    expect(second.json()).toEqual(first.json())
    const other = await post(await wangs((a) => ({ ...a, lang: 'en' })))
    expect(other.json()).toMatchObject({ reason: 'idempotency-key-reused' })
  })
})

test('nothing personal stood in the log while all this happened', () => {
  const text = lines.join('\n')
  for (const secret of [wang.idNumber, wang.name, wang.phone, mother.idNumber, mother.name, '420112201004120005']) {
    expect(text).not.toContain(secret)
  }
})
