import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readsTouchedBy } from './live-state.ts'
import { pacedReads } from './paced-reads.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a hundred calls in five seconds sum the day up once, and the window at every one', async () => {
  const asked: string[] = []
  const paced = pacedReads(async (name) => asked.push(name))
  for (let call = 0; call < 100; call += 1) {
    paced.touch(readsTouchedBy('queue'))
    await vi.advanceTimersByTimeAsync(50)
  }
  const times = (name: string) => asked.filter((read) => read === name).length
  expect(times('getToday')).toBe(1)
  expect(times('getFloor')).toBe(10)
  expect(times('getWindowDesk')).toBe(100)
})

test('the last change is never lost: what was touched is read after the pause', () => {
  const asked: string[] = []
  const paced = pacedReads(async (name) => asked.push(name))
  paced.touch(readsTouchedBy('ratings'))
  expect(asked).toEqual([])
  vi.advanceTimersByTime(5000)
  expect(asked.toSorted()).toEqual(['getToday', 'listFigureRatings'])
})

test('a desk that is left reads nothing more', () => {
  const asked: string[] = []
  const paced = pacedReads(async (name) => asked.push(name))
  paced.touch(readsTouchedBy('ratings'))
  paced.stop()
  vi.advanceTimersByTime(60_000)
  expect(asked).toEqual([])
})

test('a read under way is let to its end, and made once more for all that changed meanwhile', async () => {
  const replies: (() => void)[] = []
  const paced = pacedReads((name) => {
    if (name !== 'getWindowDesk') return Promise.resolve()
    return new Promise<void>((resolve) => replies.push(resolve))
  })
  for (let call = 0; call < 100; call += 1) paced.touch(readsTouchedBy('queue'))
  expect(replies).toHaveLength(1)
  replies[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(replies).toHaveLength(2)
  replies[1]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(replies).toHaveLength(2)
})

test('a read that failed is made again at the next change', async () => {
  let asked = 0
  const paced = pacedReads(() => {
    asked += 1
    return Promise.reject(new Error('the line is cut'))
  })
  const desk = readsTouchedBy('queue').filter(({ name }) => name === 'getWindowDesk')
  paced.touch(desk)
  await vi.advanceTimersByTimeAsync(0)
  paced.touch(desk)
  expect(asked).toBe(2)
})
