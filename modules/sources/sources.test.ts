import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { acceptCase } from '#modules/cases/public.ts'
import { findingsInOrder, wang } from '#server/testing/test-story.ts'
import { listConfirmed } from './public.ts'
import { tryLimit } from './rules/index.ts'
import { material, openSourceHall, type SourceHall, source } from './test-sources.ts'

let world: SourceHall
beforeAll(async () => {
  world = await openSourceHall()
})
afterEach(() => world.clear())
afterAll(() => world.close())

const withState = (state: 'confirmed' | 'checked') =>
  findingsInOrder.map((finding) => (finding.material === material ? { ...finding, state } : finding))

const accept = (served: Awaited<ReturnType<SourceHall['serve']>>) => {
  const { officer, ...matter } = served
  return world.hall.act(officer, 'case.accept', (act) =>
    acceptCase(world.deps, act, { ...matter, findings: withState('confirmed') }),
  )
}

describe('a question to a source', () => {
  test('times out once, then is answered, and the case is accepted without the paper', {
    timeout: 20_000,
  }, async () => {
    const registers = await world.startRegisters({ conduct: { [source]: ['hang', 'confirm'] } })
    const served = await world.serve()
    const asked = await world.ask(served)
    expect(asked).toMatchObject({ ok: true, value: { check: { state: 'requested', tries: 0, answers: [] } } })
    expect(await accept(served)).toMatchObject({ ok: false, reason: 'not-confirmed' })
    await world.work(registers.doors)
    expect(await world.steps()).toEqual([
      ['asked'],
      ['tried'],
      ['failed', 'timeout'],
      ['tried'],
      ['answered', 'confirmed', expect.stringMatching(/^BC-2024-\d{6}$/)],
    ])
    expect(await registers.asked()).toEqual([
      { requestId: (await world.checks())[0]?.id, source, paper: material, times: 2 },
    ])
    const done = await accept(served)
    expect(done).toMatchObject({
      ok: true,
      value: {
        state: 'accepted',
        confirmations: [{ material, source, state: 'confirmed', answers: [{ result: 'confirmed' }] }],
      },
    })
    expect(done.ok && done.value.findings.find((one) => one.material === material)).toEqual({
      material,
      state: 'confirmed',
    })
  })

  test.each([
    ['garbage', 'garbage'],
    ['flood', 'garbage'],
    ['fail', 'status 500'],
    ['cut', 'unreachable'],
    ['wrong-shape', 'wrong-shape'],
    ['wrong-request', 'wrong-request'],
    ['wrong-signature', 'wrong-signature'],
  ])('is never believed when what comes back is %s, and ends unavailable after the last try', async (conduct, word) => {
    const registers = await world.startRegisters({ conduct: { [source]: [conduct] } })
    const served = await world.serve()
    await world.ask(served)
    await world.work(registers.doors)
    const tries = Array.from({ length: tryLimit }, () => [['tried'], ['failed', word]]).flat()
    expect(await world.steps()).toEqual([['asked'], ...tries, ['given-up']])
    expect(await world.checks()).toMatchObject([{ state: 'unavailable', tries: tryLimit }])
    expect(await accept(served)).toMatchObject({ ok: false, reason: 'not-confirmed' })
    expect(world.logged()).not.toMatch(new RegExp(`${wang.idNumber}|${wang.name}|somebody|secret`))
  })

  test('that nobody could answer is asked again under the same id, and then answered', async () => {
    const conduct = { [source]: ['fail', 'fail', 'fail', 'fail', 'confirm'] }
    const registers = await world.startRegisters({ conduct })
    const served = await world.serve()
    await world.ask(served)
    await world.work(registers.doors)
    expect(await world.ask(served)).toMatchObject({ ok: true, value: { check: { state: 'requested', tries: 0 } } })
    await world.work(registers.doors)
    expect(await world.checks()).toMatchObject([{ state: 'confirmed', tries: 1 }])
    expect(await registers.asked()).toMatchObject([{ times: 5 }])
  })

  test('is one while it is open, whoever presses how often; and a confirmed one is not asked again', async () => {
    const registers = await world.startRegisters()
    const served = await world.serve()
    await Promise.all([1, 2, 3, 4].map(() => world.ask(served)))
    expect(await world.checks()).toHaveLength(1)
    await world.work(registers.doors)
    await world.ask(served)
    await world.work(registers.doors)
    expect(await world.checks()).toMatchObject([{ state: 'confirmed' }])
    expect(await registers.asked()).toMatchObject([{ times: 1 }])
  })

  test('that is refused leaves the paper to be brought, and may be asked anew', async () => {
    const registers = await world.startRegisters({ conduct: { [source]: ['refuse', 'confirm'] } })
    const served = await world.serve()
    await world.ask(served)
    await world.work(registers.doors)
    expect(await world.checks()).toMatchObject([{ state: 'refused' }])
    expect(await accept(served)).toMatchObject({ ok: false, reason: 'not-confirmed' })
    await world.ask(served)
    await world.work(registers.doors)
    expect(await world.checks()).toMatchObject([{ state: 'refused' }, { state: 'confirmed' }])
    expect(await accept(served)).toMatchObject({ ok: true })
  })

  test('whose server was killed while it asked is taken up by another when the lease is over', async () => {
    const registers = await world.startRegisters()
    const served = await world.serve()
    await world.ask(served)
    const [check] = await world.checks()
    // What a server leaves behind that died between asking and the answer: a try, a lease, and no job.
    const { db, clock } = world.hall.tools
    const lease = new Date(clock.now().epochMilliseconds + 20_000)
    await db.updateTable('source_check').set({ tries: 1, due_at: lease }).where('state', '=', 'requested').execute()
    await world.hall.database.pool.query('delete from graphile_worker._private_jobs')
    const { wakeSources } = await import('./public.ts')
    await wakeSources(world.hall.tools)
    await world.runJobs(registers.doors)
    expect(await world.checks()).toMatchObject([{ state: 'requested', tries: 1 }])
    world.hall.clock.set(world.hall.clock.now().add({ seconds: 21 }))
    await wakeSources(world.hall.tools)
    await world.runJobs(registers.doors)
    expect(await world.checks()).toMatchObject([{ id: check?.id, state: 'confirmed', tries: 2 }])
  })

  test('carries the least there is, and opening the number leaves a line with its purpose', async () => {
    const registers = await world.startRegisters()
    const served = await world.serve()
    await world.ask(served)
    const jobs = await world.hall.database.pool.query('select payload from graphile_worker._private_jobs')
    expect(JSON.stringify(jobs.rows)).not.toContain(wang.idNumber)
    await world.work(registers.doors)
    const trail = await world.hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'purpose', 'facts'])
      .where('object_kind', '=', 'source-check')
      .where('object_id', '=', (await world.checks())[0]?.id ?? '')
      .orderBy('id')
      .execute()
    expect(trail.map(({ act, purpose }) => [act, purpose])).toEqual([
      ['source.request', null],
      ['source.ask', 'internal-check'],
      ['source.answer', null],
    ])
    expect(JSON.stringify(trail)).not.toContain(wang.idNumber)
    expect(JSON.stringify(trail)).not.toContain('某路')
  })
})

describe('who asks', () => {
  test.each([
    ['a paper that no source stands for', 'old-card', 'no-source-for-paper'],
    ['a paper that is not on the list', 'x', 'no-source-for-paper'],
  ])('%s is refused', async (_what, paper, reason) => {
    expect(await world.ask(await world.serve(), paper)).toMatchObject({ ok: false, reason })
  })

  test('a source that is not connected is not asked', async () => {
    const { askSource } = await import('./public.ts')
    const { officer, ...served } = await world.serve()
    const deps = { ...world.deps, connected: new Set<string>() }
    const asked = await world.hall.act(officer, 'case.accept', (act) => askSource(deps, act, { ...served, material }))
    expect(asked).toMatchObject({ ok: false, reason: 'source-not-connected' })
  })

  test('an officer at another window, or without the ticket in service, asks nothing', async () => {
    const served = await world.serve()
    const other = await world.hall.staff('officer')
    expect(await world.ask({ ...served, officer: other })).toMatchObject({ ok: false, reason: 'not-your-window' })
    await world.hall.tools.db.updateTable('ticket').set({ state: 'finished' }).execute()
    expect(await world.ask(served)).toMatchObject({ ok: false, reason: 'ticket-not-serving' })
    expect(await world.checks()).toEqual([])
  })

  test('the gate lets in who may accept, and nobody of another hall finds the matter', async () => {
    const served = await world.serve()
    const reviewer = await world.hall.staff('reviewer')
    await expect(world.ask({ ...served, officer: reviewer })).rejects.toThrow('the gate refuses')
    const elsewhere = await world.hall.staff('officer', { hallId: 'cihui' })
    expect(await world.ask({ ...served, officer: elsewhere })).toMatchObject({ ok: false })
    expect(await world.checks()).toEqual([])
  })

  test('a decided matter asks nothing more, and a claim without a check is not believed', async () => {
    const registers = await world.startRegisters()
    const served = await world.serve()
    await world.ask(served)
    await world.work(registers.doors)
    expect(await accept(served)).toMatchObject({ ok: true })
    expect(await world.ask(served)).toMatchObject({ ok: false, reason: 'already-decided' })
    const key = { hallId: 'dongxihu', preApplicationId: served.preApplicationId }
    expect(await listConfirmed(world.hall.tools.db, key)).toEqual(new Set([material]))
  })
})
