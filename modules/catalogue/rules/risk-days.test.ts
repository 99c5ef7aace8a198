import { expect, test } from 'vitest'
import { riskDaysOf } from './index.ts'

test('the row in force is the last that has begun; before the first one it is the first', () => {
  const grounds = { basis: '本厅自定', mark: 'D' as const }
  const rows = [
    { from: '2024-01-01', workingDays: 2, ...grounds },
    { from: '2024-08-01', workingDays: 3, ...grounds },
  ]
  expect(riskDaysOf(rows, '2023-12-31')).toBe(2)
  expect(riskDaysOf(rows, '2024-07-31')).toBe(2)
  expect(riskDaysOf(rows, '2024-08-01')).toBe(3)
})
