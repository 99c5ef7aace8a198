import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import type { ArrivalRow } from '#contract/arrivals.ts'
import type { PaperClaim } from '#contract/intake.ts'
import { drawTicket } from '#modules/tickets/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { DevicePrincipal, StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { callAndStart, catalogue, fileWang, openWindows, sit, wang } from '#server/testing/test-story.ts'
import { readArrivals } from './arrivals.ts'

let hall: TestHall
let kiosk: DevicePrincipal
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
  kiosk = await hall.device('kiosk')
})
afterAll(() => hall.close())
beforeEach(async () => {
  await hall.tools.db.deleteFrom('ticket_matter').execute()
  await hall.tools.db.deleteFrom('ticket').execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
})

async function seenBy(guide: StaffPrincipal): Promise<ArrivalRow[]> {
  const decision = await readArrivals({ catalogue }, hall.reading(guide, 'pre-application.read'))
  return decision.ok ? decision.value.rows : []
}

/** The papers of a child's list, each claimed in the same way but for those named. */
function claims(state: PaperClaim['state'], others: Record<string, PaperClaim['state']> = {}): PaperClaim[] {
  const papers = ['old-card', 'household-book', 'guardian-card', 'guardianship-proof']
  return papers.map((material) => ({ material, state: others[material] ?? state }))
}

const site = catalogue.halls.find(({ id }) => id === 'dongxihu')
if (site === undefined) throw new Error('the catalogue has no hall dongxihu')
const dongxihu = site

async function drawPlain(service: string) {
  const drawn = await hall.publicAct((act) =>
    drawTicket(act, { hall: dongxihu, queue: 'C', service, preApplicationIds: [] }),
  )
  if (!drawn.ok) throw new Error(`drawing was refused: ${drawn.reason}`)
  return drawn.value
}

test('who came last stands first, also somebody who filled in nothing', async () => {
  await fileWang(hall, kiosk)
  hall.clock.advance({ minutes: 2 })
  const plain = await drawPlain('passport')
  const rows = await seenBy(await hall.staff('auxiliary'))
  expect(rows.map(({ number, service }) => [number, service])).toEqual([
    [plain.number, 'passport'],
    [expect.stringMatching(/^C\d{3}$/), 'id-card-renewal'],
  ])
  expect(rows.map(({ matters }) => matters.map(({ applicantName }) => applicantName))).toEqual([[], [wang.name]])
  expect(JSON.stringify(rows)).not.toContain(wang.idNumber)
  expect(JSON.stringify(rows)).not.toContain(wang.phone)
})

test('a guide reads what is missing before anybody waits for it', async () => {
  const guide = await hall.staff('auxiliary')
  await fileWang(hall, kiosk, { papers: claims('have') })
  hall.clock.advance({ minutes: 1 })
  await fileWang(hall, kiosk, { papers: claims('have', { 'household-book': 'missing', 'old-card': 'unsure' }) })
  hall.clock.advance({ minutes: 1 })
  await fileWang(hall, kiosk, { papers: claims('have', { 'guardian-card': 'unsure', 'old-card': 'at-home' }) })
  const matters = (await seenBy(guide)).flatMap((row) => row.matters)
  expect(matters.map(({ readiness }) => readiness)).toEqual(['papers-open', 'papers-missing', 'ready'])
  expect(matters.map(({ missing }) => missing.map(({ zh }) => zh))).toEqual([[], ['居民户口簿'], []])
  expect(matters.map(({ open }) => open.map(({ zh }) => zh))).toEqual([
    ['监护人的居民身份证', '旧居民身份证'],
    ['旧居民身份证'],
    [],
  ])
})

test('what the rules of the service do not allow today is not ready, whatever papers are in hand', async () => {
  await fileWang(hall, kiosk, { papers: claims('have') })
  await hall.tools.db
    .updateTable('pre_application')
    .set({ answers: JSON.stringify({ reason: 'expiring', cardExpires: '2024-12-30', companion: 'mother' }) })
    .execute()
  const [row] = await seenBy(await hall.staff('auxiliary'))
  expect(row?.matters[0]?.readiness).toBe('not-today')
})

test('who stands at a window is no longer among those who arrive', async () => {
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await fileWang(hall, kiosk)
  expect(await seenBy(officer)).toHaveLength(1)
  await callAndStart(hall, officer, 5)
  expect(await seenBy(officer)).toEqual([])
})

test('somebody who did not come when called is still shown, and nobody of yesterday is', async () => {
  const guide = await hall.staff('auxiliary')
  await drawPlain('passport')
  await hall.tools.db.updateTable('ticket').set({ state: 'missed', called_at: new Date() }).execute()
  expect((await seenBy(guide)).map(({ state }) => state)).toEqual(['missed'])
  hall.clock.advance({ hours: 24 })
  expect(await seenBy(guide)).toEqual([])
})

test('a guide of one service sees the tickets and the matters of that service alone', async () => {
  await fileWang(hall, kiosk)
  hall.clock.advance({ minutes: 1 })
  const passport = await drawPlain('passport')
  const narrow = await hall.staff('auxiliary', { services: ['passport'] })
  expect((await seenBy(narrow)).map(({ number }) => number)).toEqual([passport.number])
  const elsewhere = await hall.staff('auxiliary', { hallId: otherHallId })
  expect(await seenBy(elsewhere)).toEqual([])
})

test.each(Role.options)('reading the arrivals as %s follows the table of grants', async (role) => {
  const allowed = ['officer', 'auxiliary', 'reviewer', 'approver'].includes(role)
  expect(decide(await hall.staff(role), 'pre-application.read').allow).toBe(allowed)
})
