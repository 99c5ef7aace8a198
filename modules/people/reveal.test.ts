import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PreApplicationView } from '#contract/intake.ts'
import type { Reveal } from '#contract/people.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { acceptWang, fileWang, mother, wang } from '#server/testing/test-story.ts'

let server: TestServer
let view: PreApplicationView
let officer: string
let liufang: { id: string }
beforeAll(async () => {
  server = await openTestServer()
  view = (await acceptWang(server.hall, { window: 6 })).case.preApplication
  officer = await server.signIn('liufang')
  liufang = await server.tools.db
    .selectFrom('staff')
    .select('id')
    .where('account', '=', 'liufang')
    .executeTakeFirstOrThrow()
})
afterAll(() => server.close())

interface Look {
  readonly cookie?: string
  readonly key?: string
  readonly personId?: string
  readonly body?: Partial<Reveal>
}

function reveal({ cookie = officer, key = randomUUID(), personId = view.applicant.personId, body = {} }: Look) {
  const url = `/api/people/${personId}/reveal`
  const payload = { field: 'id-number', purpose: 'compare-original', preApplicationId: view.id, ...body }
  return server.inject({ method: 'POST', url, headers: { cookie, 'idempotency-key': key }, payload })
}

async function lines(outcome: 'done' | 'refused') {
  const rows = await server.tools.db
    .selectFrom('audit_entry')
    .select('act')
    .where('act', 'like', 'person.reveal%')
    .where('outcome', '=', outcome)
    .execute()
  return rows.length
}

describe('the phone', () => {
  test('of a pre-application is the one filed with it, whatever was filed later under the same number', async () => {
    const later = await fileWang(server.hall, await server.hall.device('kiosk'), {
      applicant: { ...wang, phone: '13800000099' },
    })
    const preApplicationId = later.preApplicationId
    const [first, second] = [
      await reveal({ body: { field: 'phone' } }),
      await reveal({ body: { field: 'phone', preApplicationId } }),
    ]
    expect([first.json().value, second.json().value]).toEqual([wang.phone, '13800000099'])
    const read = await server.inject({ url: `/api/pre-applications/${preApplicationId}`, headers: { cookie: officer } })
    expect(read.json().applicant).toMatchObject({ personId: view.applicant.personId, phoneMasked: '138****0099' })
  })

  test('of a guardian was never asked for, so there is none to open; the identity number opens', async () => {
    const personId = view.guardian?.personId ?? ''
    expect((await reveal({ personId, body: { field: 'phone' } })).statusCode).toBe(404)
    expect((await reveal({ personId })).json().value).toBe(mother.idNumber)
  })
})

describe('the same request again', () => {
  test('is another look: it shows the field again and leaves a line of its own, and no reply is stored', async () => {
    const key = randomUUID()
    const before = await lines('done')
    const looks = [await reveal({ key }), await reveal({ key })]
    expect(looks.map((look) => look.json().value)).toEqual([wang.idNumber, wang.idNumber])
    expect(await lines('done')).toBe(before + 2)
    const { reply } = await server.tools.db
      .selectFrom('idempotency_key')
      .select('reply')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    const place = `idempotency/staff:${liufang.id}/${key}`
    expect(reply === null ? undefined : server.tools.cipher.openText(reply, place)).toBe('null')
  })

  test('sent many times at once leaves a line for each', async () => {
    const key = randomUUID()
    const before = await lines('done')
    const looks = await Promise.all(Array.from({ length: 5 }, () => reveal({ key })))
    expect(looks.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    expect(await lines('done')).toBe(before + 5)
  })

  test('with another body is refused', async () => {
    const key = randomUUID()
    await reveal({ key })
    expect((await reveal({ key, body: { field: 'phone' } })).json()).toMatchObject({ reason: 'idempotency-key-reused' })
  })

  test('shows nothing once the grant is narrowed, and the attempt leaves a line', async () => {
    const cookie = await server.signIn('chenli')
    const key = randomUUID()
    expect((await reveal({ cookie, key })).statusCode).toBe(200)
    const before = await lines('refused')
    await server.tools.db
      .updateTable('staff_grant')
      .set({ services: ['passport'] })
      .where('role', '=', 'reviewer')
      .execute()
    expect((await reveal({ cookie, key })).statusCode).toBe(404)
    expect(await lines('refused')).toBe(before + 1)
  })
})

describe('who may look', () => {
  test('not a device, not a role without the verb; the other hall does not learn that the person exists', async () => {
    const statusFor = async (cookie: string) => (await reveal({ cookie })).statusCode
    expect(await statusFor(await server.enrol('kiosk'))).toBe(401)
    expect(await statusFor(await server.signIn('shenyi'))).toBe(403)
    expect(await statusFor(await server.signIn('yanqing'))).toBe(404)
  })

  test('another purpose says which', async () => {
    const reply = await reveal({ body: { purpose: 'other' } })
    expect(reply.json()).toMatchObject({ reason: 'purpose-note-required' })
  })
})
