import { expect, test } from 'vitest'
import { gradeOf } from './conduct.ts'

test.each([
  { mood: 0, waitSeconds: 60, ended: 'ready', grade: 'very-satisfied' },
  { mood: 59, waitSeconds: 1200, ended: 'ready', grade: 'very-satisfied' },
  { mood: 59, waitSeconds: 1201, ended: 'ready', grade: 'satisfied' },
  { mood: 60, waitSeconds: 60, ended: 'ready', grade: 'satisfied' },
  { mood: 60, waitSeconds: 60, ended: 'refused', grade: 'fairly-satisfied' },
  { mood: 84, waitSeconds: 1201, ended: 'denied', grade: 'very-dissatisfied' },
  { mood: 99, waitSeconds: 9999, ended: 'denied', grade: 'very-dissatisfied' },
] as const)('a mood of $mood after $waitSeconds s of waiting, $ended, gives $grade', ({ grade, ...experience }) => {
  expect(gradeOf(experience)).toBe(grade)
})
