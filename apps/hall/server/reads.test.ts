import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { createReads, type Question, type Reads } from './reads.ts'
import { Refusal } from './refusal.ts'

const key = 'board'
let isHidden = false
let reads: Reads
let asked: { answer: (data: unknown) => void; fail: (error: Error) => void; signal: AbortSignal }[] = []

beforeEach(() => {
  vi.useFakeTimers()
  isHidden = false
  asked = []
  reads = createReads(() => isHidden)
})
afterEach(() => vi.useRealTimers())

test('an answer is shared by all who show it, and asked for once', async () => {
  reads.watch(key, question())
  reads.watch(key, question())
  expect(asked).toHaveLength(1)
  await answer('C001')
  expect(reads.know(key)).toEqual({ data: 'C001', error: null, failures: 0, isLooking: false })
})

test('a fresh answer is shown again without a look, an old one with one', async () => {
  const leave = reads.watch(key, question({ freshFor: 60_000 }))
  await answer('C001')
  leave()
  await vi.advanceTimersByTimeAsync(59_000)
  const leaveAgain = reads.watch(key, question({ freshFor: 60_000 }))
  expect(asked).toHaveLength(1)
  leaveAgain()
  await vi.advanceTimersByTimeAsync(2000)
  reads.watch(key, question({ freshFor: 60_000 }))
  expect(asked).toHaveLength(2)
  expect(reads.know(key).data).toBe('C001')
})

test('a failed look is repeated quietly and then told, and the last answer stays', async () => {
  reads.watch(key, question({ quietTries: 2, nextLook: ({ error }) => (error === null ? 30_000 : 5000) }))
  await answer('C001')
  await vi.advanceTimersByTimeAsync(30_000)
  await fail(new TypeError('no network'))
  expect(reads.know(key)).toMatchObject({ error: null, failures: 1 })
  await vi.advanceTimersByTimeAsync(500)
  await fail(new TypeError('no network'))
  await vi.advanceTimersByTimeAsync(500)
  await fail(new TypeError('no network'))
  expect(reads.know(key)).toMatchObject({ data: 'C001', error: new TypeError('no network'), failures: 3 })
  await vi.advanceTimersByTimeAsync(5000)
  await answer('C002')
  expect(reads.know(key)).toEqual({ data: 'C002', error: null, failures: 0, isLooking: false })
})

test('a refusal is an answer: it is told at once and not repeated', async () => {
  reads.watch(key, question({ quietTries: 2 }))
  await fail(new Refusal({ detail: 'no' } as Problem))
  expect(reads.know(key).error).toBeInstanceOf(Refusal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})

test('a change during a look brings another look, so that the last state is never missed', async () => {
  reads.watch(key, question())
  reads.look(key)
  reads.look(key)
  await answer('before the change')
  expect(asked).toHaveLength(2)
  await answer('after the change')
  expect(asked).toHaveLength(2)
  expect(reads.know(key).data).toBe('after the change')
})

test('nobody looks while nobody can see it, and everything is looked at when the person is back', async () => {
  reads.watch(key, question({ nextLook: () => 5000 }))
  await answer('C001')
  isHidden = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
  isHidden = false
  reads.lookAtAll()
  expect(asked).toHaveLength(2)
})

test('a board looks on in the background', async () => {
  reads.watch(key, question({ nextLook: () => 5000, inBackground: true }))
  await answer('C001')
  isHidden = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(2)
})

test('a still question is asked once, whoever comes back', async () => {
  reads.watch(key, question({ isStill: true }))
  await answer('HZ2024-0715-0001')
  reads.lookAtAll()
  expect(asked).toHaveLength(1)
})

test('who leaves gives up the look, and what came too late tells nothing', async () => {
  const leave = reads.watch(key, question())
  leave()
  expect(asked[0]?.signal.aborted).toBe(true)
  await answer('too late')
  expect(reads.know(key)).toEqual({ data: undefined, error: null, failures: 0, isLooking: false })
})

test('a forgotten question leaves nothing when the last part of the page goes', async () => {
  const leave = reads.watch(key, question({ isForgotten: true }))
  const leaveToo = reads.watch(key, question({ isForgotten: true }))
  await answer('personal')
  leave()
  expect(reads.know(key).data).toBe('personal')
  leaveToo()
  expect(reads.know(key).data).toBeUndefined()
})

test('an answer that came with a write is shown, and a look under way does not undo it', async () => {
  const told = vi.fn()
  reads.subscribe(key, told)
  reads.watch(key, question())
  reads.set(key, 'enrolled')
  await answer('not enrolled')
  expect(reads.know(key).data).toBe('enrolled')
  expect(told).toHaveBeenCalled()
})

function question(part: Partial<Question<unknown>> = {}): () => Question<unknown> {
  const usual = {
    freshFor: 0,
    quietTries: 0,
    nextLook: () => null,
    inBackground: false,
    isStill: false,
    isForgotten: false,
  }
  return () => ({ ask, ...usual, ...part })
}

function ask(signal: AbortSignal): Promise<unknown> {
  return new Promise((answer, fail) => asked.push({ answer, fail, signal }))
}

/** The latest look gets its answer. */
async function answer(data: unknown): Promise<void> {
  asked.at(-1)?.answer(data)
  await vi.advanceTimersByTimeAsync(0)
}

async function fail(error: Error): Promise<void> {
  asked.at(-1)?.fail(error)
  await vi.advanceTimersByTimeAsync(0)
}
