import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PreApplicationView } from '#contract/intake.ts'
import type { Reveal } from '#contract/people.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { acceptWang, fileWang, mother, wang } from '#server/testing/test-story.ts'

let server: TestServer
let view: PreApplicationView
let officer: string
beforeAll(async () => {
  server = await openTestServer()
  view = (await acceptWang(server.hall, { window: 6 })).case.preApplication
  officer = await server.signIn('liufang')
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
    const later = await fileWang(server.hall, await server.hall.device('kiosk'), { applicant: { ...wang, phone: '13800000099' } })
    const preApplicationId = later.preApplicationId
    const [first, second] = [await reveal({ body: { field: 'phone' } }), await reveal({ body: { field: 'phone', preApplicationId } })]
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
