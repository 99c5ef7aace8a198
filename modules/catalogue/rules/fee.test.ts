import { expect, test } from 'vitest'
import type { FeeRow } from '#contract/catalogue.ts'
import { getFee } from './fee.ts'
import { idCardRenewal } from './test-catalogue.ts'

const { rows } = idCardRenewal().fees

test.each([
  ['first', 0],
  ['renewal', 2000],
  ['replacement', 4000],
] as const)('the fee for %s is %i fen in 2024', (kind, fen) => {
  expect(getFee({ rows, kind, on: '2024-07-15' }).fen).toBe(fen)
})

test('a new row takes over on its first day', () => {
  const later: FeeRow = { kind: 'renewal', fen: 0, from: '2025-01-01', basis: 'invented', mark: 'D' }
  const table = [later, ...rows]
  expect(getFee({ rows: table, kind: 'renewal', on: '2024-12-31' }).fen).toBe(2000)
  expect(getFee({ rows: table, kind: 'renewal', on: '2025-01-01' }).fen).toBe(0)
})

test('a day before the table is no fee of zero', () => {
  expect(() => getFee({ rows, kind: 'first', on: '2018-03-31' })).toThrow('in force on 2018-03-31')
})
