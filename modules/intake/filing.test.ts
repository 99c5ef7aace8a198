import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PreApplication } from '#contract/intake.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { isDecided } from '#modules/cases/public.ts'
import { doorCodeOf } from '#modules/tickets/public.ts'
import { decide } from '#platform/access/decide.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue, fileWang, openWindows, wangsApplication } from '#server/testing/test-story.ts'
import { checkIn, checkInByPhone } from './commands/check-in.ts'
import { openDraft, saveDraft } from './commands/drafts.ts'
import { filePreApplication, filePreApplicationByPhone } from './commands/file.ts'

const deps = { catalogue, isDecided }
const hallId = 'dongxihu'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  await hall.tools.db.updateTable('ticket_matter').set({ active: false }).execute()
})

/** Without a photo: it is taken at the window. */
function application(given: Partial<PreApplication> = {}): PreApplication {
  const { photoId: _, ...rest } = wangsApplication('')
  return { ...rest, ...given }
}

const father = { name: '王建军', idNumber: inventIdNumber({ region: '420112', birthDate: '1981-02-03' }) }

function fileByPhone(applications: PreApplication[]) {
  return hall.publicAct((act) => filePreApplicationByPhone(deps, act, { hallId, input: { applications } }))
}

async function filed(applications: PreApplication[] = [application()]) {
  const outcome = await fileByPhone(applications)
  if (!outcome.ok || outcome.value.checkIn === null) throw new Error('the filing was refused')
  return { ...outcome.value, checkIn: outcome.value.checkIn }
}

describe('a family', () => {
  test('files together and stands in line with one ticket', async () => {
    const kiosk = await hall.device('kiosk')
    const adult = application({
      answers: { reason: 'damaged' },
      applicant: { ...father, phone: '13800000027' },
      guardian: undefined,
    })
    const outcome = await hall.act(kiosk, 'pre-application.file', (act) =>
      filePreApplication(deps, act, { applications: [application(), adult] }),
    )
    if (!outcome.ok) throw new Error(outcome.reason)
    const matters = await hall.tools.db
      .selectFrom('ticket_matter')
      .select('pre_application_id')
      .where('ticket_id', '=', outcome.value.ticket?.id ?? '')
      .orderBy('position')
      .execute()
    expect(matters.map((row) => row.pre_application_id)).toEqual(outcome.value.preApplicationIds)
  })

  test('with a fault in the second application files nothing, and the fault names its place', async () => {
    const before = await count('pre_application')
    const second = application({ applicant: { ...father, idNumber: '420112198102030008', phone: '13800000027' } })
    const outcome = await fileByPhone([application(), second])
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'id-number-invalid',
      facts: { field: 'applications.1.applicant.idNumber' },
    })
    expect(await count('pre_application')).toBe(before)
  })
})

describe('filed on a phone', () => {
  test('there is no ticket before the arrival; the code draws one at the kiosk, however it is typed', async () => {
    const { checkIn: key, ticket, preApplicationIds } = await filed()
    expect(ticket).toBeNull()
    const kiosk = await hall.device('kiosk')
    const typed = key.code.replace(' ', '-')
    const arrived = await hall.act(kiosk, 'ticket.draw', (act) => checkIn(deps, act, { key: typed }))
    expect(arrived).toMatchObject({ ok: true, value: { preApplicationIds, checkIn: null } })
  })

  test('the scanned address draws it too, and a second time tells the number', async () => {
    const { checkIn: key } = await filed()
    const kiosk = await hall.device('kiosk')
    const scan = { key: `https://hall.example/filed#k=${key.token}` }
    const first = await hall.act(kiosk, 'ticket.draw', (act) => checkIn(deps, act, scan))
    if (!first.ok) throw new Error(first.reason)
    const second = await hall.act(kiosk, 'ticket.draw', (act) => checkIn(deps, act, scan))
    const number = first.value.ticket?.number
    expect(second).toMatchObject({ ok: false, reason: 'already-checked-in', facts: { number } })
  })

  test('ten check-ins at once draw one ticket', async () => {
    const { checkIn: key, preApplicationIds } = await filed()
    const kiosk = await hall.device('kiosk')
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => hall.act(kiosk, 'ticket.draw', (act) => checkIn(deps, act, { key: key.token }))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const lines = await hall.tools.db
      .selectFrom('ticket_matter')
      .select('ticket_id')
      .where('pre_application_id', 'in', preApplicationIds)
      .execute()
    expect(lines).toHaveLength(1)
  })

  test('a wrong code, another hall and a key past its days open nothing', async () => {
    const { checkIn: key } = await filed()
    const kiosk = await hall.device('kiosk')
    const elsewhere = await hall.device('kiosk', { hallId: 'cihui' })
    const unknown = { ok: false, reason: 'check-in-unknown' }
    expect(await hall.act(kiosk, 'ticket.draw', (act) => checkIn(deps, act, { key: '0000000000' }))).toMatchObject(
      unknown,
    )
    expect(await hall.act(elsewhere, 'ticket.draw', (act) => checkIn(deps, act, { key: key.token }))).toMatchObject(
      unknown,
    )
    hall.clock.advance({ hours: 24 * 31 })
    const late = await hall.act(kiosk, 'ticket.draw', (act) => checkIn(deps, act, { key: key.token }))
    hall.clock.advance({ hours: -24 * 31 })
    expect(late).toMatchObject(unknown)
  })

  test('on the phone itself only with the door code of the day', async () => {
    const { checkIn: key } = await filed()
    const day = '2024-07-15'
    const doorCode = doorCodeOf(hall.tools.keys, { hallId, day })
    const arrive = (code: string) =>
      hall.publicAct((act) => checkInByPhone(deps, act, { hallId, key: key.token, doorCode: code }))
    expect(await arrive('ZZZZ')).toMatchObject({ ok: false, reason: 'door-code-wrong' })
    expect(await arrive(doorCode.toLowerCase())).toMatchObject({ ok: true })
  })
})

describe('a draft', () => {
  const content = JSON.stringify({ name: '王子豪' })

  async function keep() {
    const kept = await hall.publicAct((act) => saveDraft(deps, act, { hallId, content }))
    if (!kept.ok) throw new Error(kept.reason)
    return kept.value
  }
  const open = (token: string, code: string) => hall.publicAct((act) => openDraft(act, { hallId, token, code }))

  test('opens with token and code together, again after a lost reply, and not after its day', async () => {
    const { token, code } = await keep()
    expect(await open(token, code)).toEqual({ ok: true, value: { content } })
    expect(await open(token, code)).toEqual({ ok: true, value: { content } })
    hall.clock.advance({ hours: 25 })
    const late = await open(token, code)
    hall.clock.advance({ hours: -25 })
    expect(late).toMatchObject({ ok: false, reason: 'draft-unknown' })
  })

  test('is stored sealed', async () => {
    await keep()
    const rows = await hall.tools.db.selectFrom('intake_draft').select('content_cipher').execute()
    expect(rows.every(({ content_cipher }) => !content_cipher.includes(Buffer.from('王子豪')))).toBe(true)
  })
})

describe('who may', () => {
  test('kiosks, officers and auxiliaries file and draw; reviewers, supervisors and boards do not', async () => {
    const allowed = [await hall.device('kiosk'), await hall.staff('officer'), await hall.staff('auxiliary')]
    const others = [await hall.device('board'), await hall.staff('reviewer'), await hall.staff('supervisor')]
    for (const verb of ['pre-application.file', 'ticket.draw'] as const) {
      expect(allowed.map((who) => decide(who, verb).allow)).toEqual([true, true, true])
      expect(others.map((who) => decide(who, verb).allow)).toEqual([false, false, false])
    }
  })

  test('a grant for other services files nothing', async () => {
    const officer = await hall.staff('officer', { services: ['passport-first'] })
    const outcome = await hall.act(officer, 'pre-application.file', (act) =>
      filePreApplication(deps, act, { applications: [application()] }),
    )
    expect(outcome).toMatchObject({ ok: false, reason: 'not-allowed' })
  })

  test('somebody without a telephone is helped at the desk and sent there by the machine', async () => {
    const { phone: _, ...nameless } = wangsApplication('').applicant
    const input = { applications: [application({ applicant: nameless })] }
    const atKiosk = await hall.act(await hall.device('kiosk'), 'pre-application.file', (act) =>
      filePreApplication(deps, act, input),
    )
    expect(atKiosk).toMatchObject({ ok: false, reason: 'phone-required' })
    const guided = await hall.act(await hall.staff('auxiliary'), 'pre-application.file', (act) =>
      filePreApplication(deps, act, input),
    )
    expect(guided.ok).toBe(true)
  })
})

test('filing keeps working as the kiosk knew it', async () => {
  const { ticket, preApplicationId } = await fileWang(hall, await hall.device('kiosk'))
  expect([ticket?.queue, preApplicationId.length]).toEqual(['C', 36])
})

async function count(table: 'pre_application'): Promise<number> {
  const { n } = await hall.tools.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
