import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const aMorning = '2024-07-15T08:30:00+08:00'

describe('a clock that runs faster', () => {
  test.each([
    ['60 times', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '60' }, 60],
    ['at the real pace when nothing is said', { YOUBAN_CLOCK: aMorning }, 1],
  ])('runs %s', (_name, env, speed) => {
    const read = readConfig(env)
    expect(read.ok && read.config.clockSpeed).toBe(speed)
  })

  test.each([
    ['slower than real', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '0.5' }],
    ['faster than a day in two minutes', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '601' }],
    ['no number', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: 'fast' }],
    ['without a clock that was set', { YOUBAN_CLOCK_SPEED: '60' }],
    ['in production', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '60', NODE_ENV: 'production' }],
  ])('is refused: %s', (_name, env) => {
    const read = readConfig(env)
    expect(read.ok ? [] : read.faults.map(({ name }) => name)).not.toEqual([])
  })
})
