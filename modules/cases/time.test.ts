import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import type { CaseDetail } from '#contract/cases.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import {
  acceptWang,
  callAndStart,
  catalogue,
  fileWang,
  findingsInOrder,
  openWindows,
  sit,
} from '#server/testing/test-story.ts'
import { reviewCase } from './commands/decide-case.ts'
import { acceptCase } from './commands/open-case.ts'
import { extendCase, pauseCase, resumeCase } from './commands/time.ts'
import { readCase } from './queries/list.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  hall.clock.set(Temporal.Instant.from('2024-07-15T01:00:00Z'))
  await hall.tools.db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
})

const deps = { catalogue }
type Body<F extends (deps: never, act: never, input: never) => unknown> = Omit<
  Parameters<F>[2] extends { body: infer B } ? B : never,
  'expectedVersion'
>

function inputOf<B extends object>({ id, version }: CaseDetail, body: B) {
  return { params: { caseId: id }, body: { expectedVersion: version, ...body } }
}

function pause(person: StaffPrincipal, at: CaseDetail, body: Partial<Body<typeof pauseCase>> = {}) {
  const input = inputOf(at, { ground: 'appraisal', from: '2024-07-16', note: '照片送鉴定', ...body })
  return hall.act(person, 'case.pause', (act) => pauseCase(deps, act, input))
}

function resume(person: StaffPrincipal, at: CaseDetail, to: string) {
  return hall.act(person, 'case.pause', (act) => resumeCase(deps, act, inputOf(at, { to })))
}

function extend(person: StaffPrincipal, at: CaseDetail) {
  return hall.act(person, 'case.extend', (act) => extendCase(deps, act, inputOf(at, { note: '案情复杂' })))
}

function given<T>(decision: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`)
  return decision.value
}

function duesOf({ clocks }: CaseDetail) {
  return clocks.map(({ kind, due, standing }) => [kind, due, standing])
}

describe('a clock that the law stops', () => {
  test('has no date while it lasts, then a later one; every entry says what it did', async () => {
    const { officer, case: accepted } = await acceptWang(hall)
    hall.clock.set(Temporal.Instant.from('2024-07-18T01:00:00Z'))
    const paused = given(await pause(officer, accepted))
    expect(duesOf(paused)).toEqual([
      ['promised', null, 'paused'],
      ['statutory', null, 'paused'],
    ])
    expect(paused.may).toMatchObject({ pause: { reason: 'already-paused' }, resume: { ok: true } })
    const resumed = given(await resume(officer, paused, '2024-07-17'))
    // Ten working days without 16 and 17 July.
    expect(duesOf(resumed)[0]).toEqual(['promised', '2024-07-31', 'running'])
    expect(resumed.days.filter(({ why }) => why === 'paused').map(({ date }) => date)).toEqual([
      '2024-07-16',
      '2024-07-17',
    ])
    expect(
      resumed.timeline.map(({ kind, note, moves }) => [kind, note, moves.find((move) => move.kind === 'promised')]),
    ).toEqual([
      ['accepted', null, undefined],
      ['paused', '照片送鉴定', { kind: 'promised', from: '2024-07-29', to: null }],
      ['resumed', null, { kind: 'promised', from: null, to: '2024-07-31' }],
    ])
    expect(resumed.lapses).toMatchObject([
      { kind: 'pause', name: { zh: '鉴定' }, from: '2024-07-16', to: '2024-07-17' },
    ])
  })

  test('waits for what the law waits for: nobody reviews meanwhile', async () => {
    const { officer, case: accepted } = await acceptWang(hall)
    const paused = given(await pause(officer, accepted, { from: '2024-07-15' }))
    const reviewer = await hall.staff('reviewer')
    const input = inputOf(paused, { opinion: 'agree' as const })
    const reviewed = await hall.act(reviewer, 'case.review', (act) => reviewCase(deps, act, input))
    expect(reviewed).toMatchObject({ ok: false, reason: 'case-paused' })
  })

  test.each([
    [{ ground: 'busy' }, 'pause-ground-unknown'],
    [{ from: '2024-07-16' }, 'pause-not-yet'],
    [{ from: '2024-07-14' }, 'pause-before-acceptance'],
  ])('refused with %j nothing is written', async (body, reason) => {
    const { officer, case: accepted } = await acceptWang(hall)
    expect(await pause(officer, accepted, body)).toMatchObject({ ok: false, reason })
    const after = given(await readCase(deps, hall.reading(officer, 'case.read'), accepted.id))
    expect([after.version, duesOf(after)]).toEqual([accepted.version, duesOf(accepted)])
  })

  test('two who stop it at once: one does', async () => {
    const { officer, case: accepted } = await acceptWang(hall)
    const both = await Promise.all([1, 2].map(() => pause(officer, accepted, { from: '2024-07-15' })))
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('a case of another hall does not exist', async () => {
    const { case: accepted } = await acceptWang(hall)
    const stranger = await hall.staff('officer', { hallId: 'cihui' })
    expect(await pause(stranger, accepted, { from: '2024-07-15' })).toMatchObject({ reason: 'not-found' })
  })
})

describe('more time', () => {
  test('lengthens the promise once, by the head of the hall; sixty calendar days by law are not lengthened', async () => {
    const { case: accepted } = await acceptWang(hall)
    const supervisor = await hall.staff('supervisor')
    // 身份证法 Art 12 counts calendar days: 行政许可法 Art 42 knows no extension of them.
    expect(await extend(supervisor, accepted)).toMatchObject({ ok: false, reason: 'extension-without-basis' })
  })
})

describe("the citizen's own day", () => {
  async function acceptBy(target: string) {
    const officer = await hall.staff('officer')
    await sit(hall, officer, 5)
    await fileWang(hall, await hall.device('kiosk'))
    const served = await callAndStart(hall, officer, 5)
    return hall.act(officer, 'case.accept', (act) =>
      acceptCase(deps, act, { ...served, findings: findingsInOrder, target }),
    )
  }

  test('is a clock of its own, and no pause moves it', async () => {
    const accepted = given(await acceptBy('2024-07-20'))
    expect(duesOf(accepted)[2]).toEqual(['target', '2024-07-20', 'running'])
    const officer = await hall.staff('officer')
    expect(duesOf(given(await pause(officer, accepted, { from: '2024-07-15' })))[2]).toEqual([
      'target',
      '2024-07-20',
      'running',
    ])
  })

  test('cannot lie before today', async () => {
    expect(await acceptBy('2024-07-14')).toMatchObject({ ok: false, reason: 'target-past' })
  })
})

test.each(Role.options)('stopping and lengthening as %s follow the table of grants', async (role) => {
  const person = await hall.staff(role)
  expect(decide(person, 'case.pause').allow).toBe(['officer', 'reviewer', 'approver'].includes(role))
  expect(decide(person, 'case.extend').allow).toBe(role === 'supervisor')
})
