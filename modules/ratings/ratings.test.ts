import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#platform/http/app.ts'
import { createHost } from '#platform/http/host.ts'
import { cookieNames } from '#platform/http/principal-of.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { type RatingDeps, rateService } from './commands.ts'
import { inviteRating, ratingRoutes, ratingStateOf } from './public.ts'

const hallId = 'dongxihu'
const start = '2024-07-15T01:00:00.000Z'
const code = '482913'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall({ now: start })
})
afterAll(() => hall.close())

let caseId: string
let number: string
let guesses: number
beforeEach(async () => {
  ;({ caseId, number } = await addTestCase(hall.tools, { state: 'ready' }))
  guesses = 0
})

const deps: RatingDeps = {
  openCaseByKey: async (act, key) => {
    guesses += 1
    if (key.number === number && key.code === code) return { hallId, id: caseId }
    await act.record({ hallId, act: 'test.wrong-guess', objectKind: 'case', objectId: caseId })
    return undefined
  },
}

function rate(
  input: Partial<{ number: string; code: string; grade: 'satisfied' | 'dissatisfied'; text: string }> = {},
) {
  return hall.publicAct((act) => rateService(deps, act, { number, code, grade: 'satisfied', ...input }))
}

describe('inviting', () => {
  test('a case is invited once, however often its end is told', async () => {
    await Promise.all(Array.from({ length: 10 }, () => inviteRating(hall.tools, { hallId, caseId })))
    const rows = await hall.tools.db
      .selectFrom('rating_invitation')
      .select(['invited_at', 'expires_at'])
      .where('case_id', '=', caseId)
      .execute()
    expect(rows).toEqual([{ invited_at: new Date(start), expires_at: new Date('2024-08-14T16:00:00Z') }])
    expect(await trailOf(caseId)).toEqual([{ act: 'rating.invite', outcome: 'done', facts: {} }])
  })
})

describe('rating', () => {
  test('one rating is given, and neither its grade nor its text is anywhere else', async () => {
    await inviteRating(hall.tools, { hallId, caseId })
    expect(await ratingStateOf(hall.tools.db, { hallId, caseId, now: start })).toBe('open')
    expect(await rate({ grade: 'dissatisfied', text: '等了很久，工作人员林晓没有解释' })).toEqual({
      ok: true,
      value: { ratedAt: start },
    })
    expect(await ratingStateOf(hall.tools.db, { hallId, caseId, now: start })).toBe('given')
    const [row] = await ratings()
    expect(row?.grade).toBe('dissatisfied')
    expect(row?.text_cipher?.includes('等了很久')).toBe(false)
    const place = `rating/text/${hallId}/${row?.invitation_id}`
    expect(hall.tools.cipher.openText(row?.text_cipher ?? Buffer.alloc(0), place)).toContain('等了很久')
    expect(await trailOf(row?.invitation_id ?? '')).toEqual([{ act: 'rating.give', outcome: 'done', facts: {} }])
  })

  test('a rating cannot be changed, taken back or emptied, not even by hand', async () => {
    await inviteRating(hall.tools, { hallId, caseId })
    await rate()
    const { db } = hall.tools
    await expect(db.updateTable('rating').set({ grade: 'very-satisfied' }).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom('rating').execute()).rejects.toThrow('append-only')
    expect(await rate({ grade: 'dissatisfied' })).toMatchObject({ ok: false, reason: 'already-rated' })
    expect((await ratings())[0]?.grade).toBe('satisfied')
  })

  test('fifty submits at once make one rating', async () => {
    await inviteRating(hall.tools, { hallId, caseId })
    const decisions = await Promise.all(Array.from({ length: 50 }, () => rate()))
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1)
    const reasons = decisions.flatMap((decision) => (decision.ok ? [] : [decision.reason]))
    expect(new Set(reasons)).toEqual(new Set(['already-rated']))
    expect(await ratings()).toHaveLength(1)
  })

  test('an unfinished case and an old one cannot be rated', async () => {
    expect(await ratingStateOf(hall.tools.db, { hallId, caseId, now: start })).toBe('not-open')
    expect(await rate()).toMatchObject({ ok: false, reason: 'rating-not-open' })
    await inviteRating(hall.tools, { hallId, caseId })
    hall.clock.advance({ hours: 24 * 31 })
    expect(await rate()).toMatchObject({ ok: false, reason: 'rating-expired' })
    hall.clock.advance({ hours: -24 * 31 })
    expect(await ratings()).toHaveLength(0)
  })

  test('a wrong number and a wrong code look the same', async () => {
    await inviteRating(hall.tools, { hallId, caseId })
    expect(await rate({ code: '000000' })).toEqual({ ok: false, reason: 'case-or-code-unknown' })
    expect(await rate({ number: 'HZ-000000' })).toEqual({ ok: false, reason: 'case-or-code-unknown' })
  })
})

describe('over HTTP', () => {
  async function post(body: object, headers: Record<string, string> = {}) {
    const app = await createApp({
      log: hall.tools.log,
      publicUrl: undefined,
      rateLimit: 1000,
      trustProxy: false,
      version: '0',
    })
    const staff = await hall.staff('officer')
    const host = createHost(app, hall.tools, (_source, token) => Promise.resolve(token === 'live' ? staff : undefined))
    ratingRoutes(host, deps)
    const reply = await app.inject({
      method: 'POST',
      url: '/api/ratings',
      headers: { 'idempotency-key': hall.tools.ids.next(), 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(body),
    })
    await app.close()
    return { status: reply.statusCode, body: reply.json() }
  }

  beforeEach(() => inviteRating(hall.tools, { hallId, caseId }))

  test('the owner of the code rates from a phone', async () => {
    expect(await post({ number, code, grade: 'very-satisfied', text: '很快' })).toEqual({
      status: 200,
      body: { ratedAt: start },
    })
  })

  test('a browser in which staff are signed in cannot rate, and its code is not even tried', async () => {
    const reply = await post({ number, code, grade: 'very-satisfied' }, { cookie: `${cookieNames.staff}=live` })
    expect(reply).toMatchObject({ status: 403, body: { reason: 'staff-device' } })
    expect(guesses).toBe(0)
    expect(await ratings()).toHaveLength(0)
    expect(await post({ number, code, grade: 'satisfied' }, { cookie: `${cookieNames.staff}=ended` })).toMatchObject({
      status: 200,
    })
  })

  test('a wrong code is counted, and stays counted although the rating is refused', async () => {
    expect(await post({ number, code: '000000', grade: 'satisfied' })).toMatchObject({
      status: 404,
      body: { reason: 'case-or-code-unknown' },
    })
    expect((await trailOf(caseId)).map(({ act }) => act)).toEqual(['rating.invite', 'test.wrong-guess'])
  })

  test.each([
    ['a grade that is not one of the five', { grade: 'excellent' }, 'grade'],
    ['a number as grade', { grade: 5 }, 'grade'],
    ['an empty text', { text: '  ' }, 'text'],
    ['a text of 501 characters', { text: '好'.repeat(501) }, 'text'],
    ['a text with a control character', { text: 'a\u0007b' }, 'text'],
    ['a code with a letter', { code: '48291X' }, 'code'],
    ['a field nobody knows', { rater: '王梓轩' }, 'rater'],
  ])('%s is refused by name', async (_name, wrong, field) => {
    const reply = await post({ number, code, grade: 'satisfied', ...wrong })
    expect(reply.status).toBe(422)
    expect(reply.body.faults.map((fault: { field: string }) => fault.field)).toEqual([field])
    expect(JSON.stringify(reply.body)).not.toContain('王梓轩')
    expect(guesses).toBe(0)
  })
})

function ratings() {
  return hall.tools.db
    .selectFrom('rating')
    .innerJoin('rating_invitation', 'rating_invitation.id', 'rating.invitation_id')
    .select(['rating.grade', 'rating.text_cipher', 'rating.invitation_id'])
    .where('rating_invitation.case_id', '=', caseId)
    .execute()
}

function trailOf(objectId: string) {
  return hall.tools.db
    .selectFrom('audit_entry')
    .select(['act', 'outcome', 'facts'])
    .where('object_id', '=', objectId)
    .execute()
}
