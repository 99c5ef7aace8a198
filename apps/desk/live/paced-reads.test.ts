import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readsTouchedBy } from './live-state.ts'
import { pacedReads } from './paced-reads.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a hundred calls in five seconds sum the day up once, and the window at every one', () => {
  const asked: string[] = []
  const paced = pacedReads((name) => asked.push(name))
  for (let call = 0; call < 100; call += 1) {
    paced.touch(readsTouchedBy('queue'))
    vi.advanceTimersByTime(50)
  }
  const times = (name: string) => asked.filter((read) => read === name).length
  expect(times('getToday')).toBe(1)
  expect(times('getFloor')).toBe(10)
  expect(times('getWindowDesk')).toBe(100)
})

test('the last change is never lost: what was touched is read after the pause', () => {
  const asked: string[] = []
  const paced = pacedReads((name) => asked.push(name))
  paced.touch(readsTouchedBy('ratings'))
  expect(asked).toEqual([])
  vi.advanceTimersByTime(5000)
  expect(asked.toSorted()).toEqual(['getToday', 'listFigureRatings'])
})

test('a desk that is left reads nothing more', () => {
  const asked: string[] = []
  const paced = pacedReads((name) => asked.push(name))
  paced.touch(readsTouchedBy('ratings'))
  paced.stop()
  vi.advanceTimersByTime(60_000)
  expect(asked).toEqual([])
})
