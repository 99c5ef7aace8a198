import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { publishServices } from './commands.ts'
import { idCardRenewal } from './rules/test-catalogue.ts'
import { listVersionMarks } from './store.ts'

const first = idCardRenewal()
const second = { ...first, version: 2, validFrom: '2025-01-01' }

let hall: TestHall
beforeEach(async () => {
  hall = await openTestHall({ now: '2024-07-15T01:00:00Z' })
})
afterEach(() => hall.close())

async function known(): Promise<[string, number][]> {
  const marks = await listVersionMarks(hall.tools.db)
  return marks.map(({ validFrom, version }): [string, number] => [validFrom, version]).toSorted()
}

test('what a catalogue says is put on record once, and the same is welcome again', async () => {
  expect(await publishServices(hall.tools, [first])).toEqual({ ok: true })
  const before = await listVersionMarks(hall.tools.db)
  expect(before).toMatchObject([{ code: first.code, version: 1, validFrom: '2024-01-01' }])
  const rewrittenInOrder = Object.fromEntries(Object.entries(first).reverse()) as typeof first // the same fields
  expect(await publishServices(hall.tools, [rewrittenInOrder])).toEqual({ ok: true })
  expect(await listVersionMarks(hall.tools.db)).toEqual(before)
})

test('a published version that says something else is refused, and nothing of that catalogue is recorded', async () => {
  await publishServices(hall.tools, [first])
  const rewritten = { ...first, queue: 'D' }
  expect(await publishServices(hall.tools, [rewritten, second])).toEqual({ ok: false, rewritten: [rewritten] })
  expect(await known()).toEqual([['2024-01-01', 1]])
})

test('a version is corrected before its first day and fixed from that day on', async () => {
  await publishServices(hall.tools, [first, second])
  const later = { ...second, validFrom: '2025-02-01' }
  expect(await publishServices(hall.tools, [first, later])).toEqual({ ok: true })
  expect(await known()).toEqual([
    ['2024-01-01', 1],
    ['2025-02-01', 2],
  ])
  hall.clock.advance({ hours: 24 * 365 })
  expect(await publishServices(hall.tools, [first, second])).toMatchObject({ ok: false, rewritten: [{ version: 2 }] })
})

test('of two nodes that start at once with different files only one starts', async () => {
  const outcomes = await Promise.all([
    publishServices(hall.tools, [first]),
    publishServices(hall.tools, [{ ...first, queue: 'D' }]),
  ])
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
})
