import { expect, test } from 'vitest'
import { caseNumber } from './number.ts'

test('a case number names its hall, its day and its turn', () => {
  expect(caseNumber({ prefix: 'HZ', day: '2024-07-15', serial: 31 })).toBe('HZ2024-0715-0031')
  expect(caseNumber({ prefix: 'CH', day: '2024-07-15', serial: 10_000 })).toBe('CH2024-0715-10000')
})
