import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import type { CaseDetail, MaterialFinding } from '#contract/cases.ts'
import type { DeferralRow } from '#contract/catalogue.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { callAndStart, catalogue, fileWang, findingsInOrder, openWindows, sit } from '#server/testing/test-story.ts'
import { decideCase, reviewCase } from './commands/decide-case.ts'
import { acceptCase } from './commands/open-case.ts'
import { restoreDeferral } from './commands/restore.ts'
import { supplyPaper } from './commands/supply.ts'
import { lapseSupplies } from './jobs/lapse-supplies.ts'
import { readBlocks } from './queries/blocks.ts'
import { getCaseRecord } from './store/case-files.ts'
import { findCommitment } from './store/deferrals.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  hall.clock.set(Temporal.Instant.from('2024-07-15T01:00:00Z'))
  await leave()
  const { db } = hall.tools
  // The boy of the story is one person: what he promised in another test is settled.
  await db.updateTable('case_clock').set({ standing: 'ended' }).execute()
  await db.deleteFrom('deferral_block').execute()
})

/** The hall is empty again, so that the next one comes to a free window. */
async function leave() {
  const { db } = hall.tools
  await db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await db.updateTable('hall_window').set({ staff_id: null }).execute()
}

/** The renewal of an identity card, in which the proof of guardianship may follow within five working days. */
function deferring(given: Partial<DeferralRow> = {}): { catalogue: Catalogue } {
  const ground = { basis: '本厅自定', mark: 'D' as const }
  const services = catalogue.services.map((service) => {
    if (service.code !== 'id-card-renewal') return service
    const materials = service.materials.map((material) =>
      material.id === 'guardianship-proof'
        ? { ...material, kind: 'secondary' as const, deferrable: { workingDays: 5, ...ground } }
        : material,
    )
    return { ...service, materials }
  })
  const halls = catalogue.halls.map((one) => ({
    ...one,
    deferral: (one.deferral ?? []).map((row) => ({ ...row, ...given })),
  }))
  return { catalogue: { ...catalogue, services, halls } }
}

const promised = findingsInOrder.map((finding): MaterialFinding => {
  return finding.material === 'guardianship-proof' ? { ...finding, state: 'deferred' } : finding
})
const strokes = [[...Array(12).keys()].map((at) => [at * 40, 300 + at * 10, at * 20] as [number, number, number])]
const commitment = { signer: 'guardian' as const, strokes }

async function serve() {
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await fileWang(hall, await hall.device('kiosk'))
  return { officer, served: await callAndStart(hall, officer, 5) }
}

async function accept(deps: { catalogue: Catalogue }, given: Partial<Parameters<typeof acceptCase>[2]> = {}) {
  const { officer, served } = await serve()
  const input = { ...served, findings: promised, commitment, ...given }
  return { officer, outcome: await hall.act(officer, 'case.accept', (act) => acceptCase(deps, act, input)) }
}

async function accepted(deps: { catalogue: Catalogue }) {
  const { officer, outcome } = await accept(deps)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { officer, file: outcome.value }
}

function supply(deps: { catalogue: Catalogue }, officer: StaffPrincipal, file: CaseDetail, isFalse = false) {
  const body = {
    expectedVersion: file.version,
    material: 'guardianship-proof',
    isFalse,
    ...(isFalse ? { note: '不实' } : {}),
  }
  return hall.act(officer, 'case.accept', (act) => supplyPaper(deps, act, { params: { caseId: file.id }, body }))
}

async function lapseOn(deps: { catalogue: Catalogue }, day: string) {
  hall.clock.set(Temporal.Instant.from(`${day}T01:00:00Z`))
  return lapseSupplies(deps, hall.tools)
}

const recordOf = (file: CaseDetail) => getCaseRecord(hall.tools.db, { hallId, id: file.id })

describe('a paper promised for later', () => {
  test('starts the case today: seven working days in all, five for the paper, the promise sealed', async () => {
    const { file } = await accepted(deferring())
    expect(file.clocks.map(({ kind, due }) => [kind, due])).toEqual([
      ['promised', '2024-07-24'],
      ['statutory', '2024-09-13'],
      ['supply', '2024-07-22'],
    ])
    const vault = { db: hall.tools.db, cipher: hall.tools.cipher }
    expect(await findCommitment(vault, { hallId, caseId: file.id })).toMatchObject(commitment)
  })

  test.each([
    ['unsigned', { commitment: undefined }, 'commitment-missing'],
    [
      'signed by nobody named in the matter',
      { commitment: { ...commitment, signer: 'agent' as const } },
      'signer-unknown',
    ],
    [
      'signed with a dot',
      { commitment: { ...commitment, strokes: [[[1, 1, 0] as [number, number, number]]] } },
      'signature-empty',
    ],
    ['signed where nothing is owed', { findings: findingsInOrder }, 'nothing-owed'],
  ])('%s it is refused and nothing is written', async (_how, given, reason) => {
    const before = await hall.tools.db.selectFrom('case_file').select('id').execute()
    const { outcome } = await accept(deferring(), given)
    expect(outcome).toMatchObject({ ok: false, reason })
    expect(await hall.tools.db.selectFrom('case_file').select('id').execute()).toHaveLength(before.length)
  })

  test('for a paper that the catalogue does not let follow it is refused', async () => {
    const { outcome } = await accept({ catalogue })
    expect(outcome).toMatchObject({ ok: false, reason: 'not-deferrable' })
  })

  test('is decided after it has come; on the fifth day it comes, and the case goes on', async () => {
    const deps = deferring()
    const { officer, file } = await accepted(deps)
    const params = { caseId: file.id }
    const reviewed = await hall.act(await hall.staff('reviewer'), 'case.review', (act) =>
      reviewCase(deps, act, { params, body: { expectedVersion: file.version, opinion: 'agree' } }),
    )
    if (!reviewed.ok) throw new Error(reviewed.reason)
    const approver = await hall.staff('approver')
    const approve = (expectedVersion: number) =>
      hall.act(approver, 'case.approve', (act) =>
        decideCase(deps, act, { params, body: { expectedVersion, decision: 'approve' } }),
      )
    expect(await approve(reviewed.value.version)).toMatchObject({ ok: false, reason: 'supply-owed' })
    hall.clock.set(Temporal.Instant.from('2024-07-22T01:00:00Z'))
    const supplied = await supply(deps, officer, reviewed.value)
    if (!supplied.ok) throw new Error(supplied.reason)
    expect(supplied.value.findings.find(({ material }) => material === 'guardianship-proof')?.state).toBe('checked')
    expect(supplied.value.clocks.find(({ kind }) => kind === 'supply')?.standing).toBe('ended')
    expect((await approve(supplied.value.version)).ok).toBe(true)
    expect(await lapseOn(deps, '2024-07-23')).toBe(0)
  })
})

describe('a promise that was not kept', () => {
  test('on its last day nothing happens; on the next the case is returned, once, and the person promises no more', async () => {
    const deps = deferring()
    const { file } = await accepted(deps)
    expect(await lapseOn(deps, '2024-07-22')).toBe(0)
    expect(await lapseOn(deps, '2024-07-23')).toBe(1)
    expect(await lapseOn(deps, '2024-07-23')).toBe(0)
    const record = await recordOf(file)
    expect([record.state, record.clocks.map(({ standing }) => standing)]).toEqual([
      'returned',
      ['ended', 'ended', 'ended'],
    ])
    hall.clock.set(Temporal.Instant.from('2024-07-24T01:00:00Z'))
    await leave()
    expect((await accept(deps)).outcome).toMatchObject({ ok: false, reason: 'deferral-blocked' })
  })

  test('where the hall says so it counts as withdrawn, and blocks nobody', async () => {
    const deps = deferring({ onLapse: 'withdraw', blocks: false })
    const { file } = await accepted(deps)
    expect(await lapseOn(deps, '2024-07-23')).toBe(1)
    expect((await recordOf(file)).state).toBe('withdrawn')
    expect(await hall.tools.db.selectFrom('deferral_block').select('id').execute()).toEqual([])
  })

  test('where the hall suspends, the clocks stop and it is waited for fifteen days more; then it is returned', async () => {
    const deps = deferring({ onLapse: 'suspend' })
    const { file } = await accepted(deps)
    expect(await lapseOn(deps, '2024-07-23')).toBe(1)
    expect((await recordOf(file)).clocks).toMatchObject([
      { kind: 'promised', due: null, standing: 'paused' },
      { kind: 'statutory', due: null, standing: 'paused' },
      { kind: 'supply', start: '2024-07-23', due: '2024-08-13', standing: 'running' },
    ])
    expect(await lapseOn(deps, '2024-08-13')).toBe(0)
    expect(await lapseOn(deps, '2024-08-14')).toBe(1)
    expect((await recordOf(file)).state).toBe('returned')
  })

  test('suspended, the paper that comes lets the clocks run again', async () => {
    const deps = deferring({ onLapse: 'suspend' })
    const { officer, file } = await accepted(deps)
    await lapseOn(deps, '2024-07-23')
    hall.clock.set(Temporal.Instant.from('2024-07-25T01:00:00Z'))
    const now = await recordOf(file)
    const supplied = await supply(deps, officer, { ...file, version: now.version })
    if (!supplied.ok) throw new Error(supplied.reason)
    // Seven working days without 23, 24 and 25 July.
    expect(supplied.value.clocks[0]).toMatchObject({ due: '2024-07-29', standing: 'running' })
    expect(supplied.value.may.resume).toMatchObject({ ok: false, reason: 'not-paused' })
  })

  test('a paper that proves false is not taken, and blocks at once', async () => {
    const deps = deferring()
    const { officer, file } = await accepted(deps)
    const outcome = await supply(deps, officer, file, true)
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(outcome.value.findings.find(({ material }) => material === 'guardianship-proof')?.state).toBe('deferred')
    expect(outcome.value.timeline.at(-1)).toMatchObject({ kind: 'promise-broken', note: '不实' })
    await leave()
    expect((await accept(deps)).outcome).toMatchObject({ reason: 'deferral-blocked' })
  })

  test('two runs at once settle a case once', async () => {
    const deps = deferring()
    await accepted(deps)
    hall.clock.set(Temporal.Instant.from('2024-07-23T01:00:00Z'))
    const runs = await Promise.all([1, 2, 3].map(() => lapseSupplies(deps, hall.tools)))
    expect(runs.reduce((sum, lapsed) => sum + lapsed, 0)).toBe(1)
  })

  test('a supervisor of the hall restores it with a reason, once; then papers are promised again', async () => {
    const deps = deferring()
    const { file } = await accepted(deps)
    await lapseOn(deps, '2024-07-23')
    const supervisor = await hall.staff('supervisor')
    const page = await readBlocks(hall.reading(supervisor, 'deferral.restore'), {})
    const [block] = page.ok ? page.value.rows : []
    expect(block).toMatchObject({ caseId: file.id, why: 'lapsed' })
    const restore = (person: StaffPrincipal) =>
      hall.act(person, 'deferral.restore', (act) =>
        restoreDeferral(act, { blockId: block?.id ?? '', note: '说明了情况' }),
      )
    expect(await restore(await hall.staff('supervisor', { hallId: 'cihui' }))).toMatchObject({ reason: 'not-found' })
    expect(await restore(supervisor)).toMatchObject({ ok: true })
    expect(await restore(supervisor)).toMatchObject({ reason: 'not-found' })
    await leave()
    expect((await accept(deps)).outcome.ok).toBe(true)
  })

  test('nobody but the supervisor restores', async () => {
    for (const role of Role.options) {
      expect(decide(await hall.staff(role), 'deferral.restore').allow).toBe(role === 'supervisor')
    }
  })

  test('one that cannot be settled stops no other, and is told', async () => {
    const deps = deferring()
    const { file: broken } = await accepted(deps)
    await leave()
    const { file: sound } = await accepted(deps)
    // Promised before the hall had a rule: nobody knows what follows.
    await hall.tools.db
      .updateTable('case_clock')
      .set({ start_on: '2020-01-01', due: '2024-07-01' })
      .where('case_id', '=', broken.id)
      .where('kind', '=', 'supply')
      .execute()
    await expect(lapseOn(deps, '2024-07-23')).rejects.toThrow('1 promises could not be settled')
    expect([(await recordOf(broken)).state, (await recordOf(sound)).state]).toEqual(['accepted', 'returned'])
  })
})
