import { expect, test } from 'vitest'
import type { FeeItem, FeeRow } from '#contract/service.ts'
import { getFeeRow, listFees } from './fee.ts'
import { idCardRenewal } from './test-catalogue.ts'

const { fees } = idCardRenewal()
const on = '2024-07-15'

function feeFor(items: readonly FeeItem[], answers: Record<string, string>, day = on) {
  return listFees({ fees: items, circumstances: { answers }, on: day })
}

test.each([
  ['expiring', 2000],
  ['changed', 2000],
  ['damaged', 4000],
])('a renewal because it is %s costs %i fen in 2024', (reason, fen) => {
  expect(feeFor(fees, { reason }).fen).toBe(fen)
})

test('a new row takes over on its first day', () => {
  const [item] = fees
  if (item === undefined) throw new Error('the service has no fee')
  const later: FeeRow = { fen: 0, from: '2025-01-01', basis: 'invented', mark: 'D' }
  const table = [{ ...item, rows: [later, ...item.rows] }]
  expect(feeFor(table, { reason: 'expiring' }, '2024-12-31').fen).toBe(2000)
  expect(feeFor(table, { reason: 'expiring' }, '2025-01-01').fen).toBe(0)
})

test('a day before the table is no fee of zero', () => {
  const rows = [{ fen: 100, from: '2018-04-01', basis: 'invented', mark: 'D' as const }]
  expect(() => getFeeRow({ rows, on: '2018-03-31' })).toThrow('in force on 2018-03-31')
})

const permit: FeeItem[] = [
  { id: 'permit', name: text('通行证'), rows: [{ fen: 6000, from: '2019-07-01', basis: 'a', mark: 'S' }] },
  {
    id: 'endorsement',
    name: text('签注'),
    when: { answers: { endorsement: ['once', 'many'] } },
    rows: [{ fen: 1500, from: '2019-07-01', basis: 'b', mark: 'S' }],
    reductions: [
      { name: text('减免'), when: { answers: { relief: ['yes'] } }, fen: 0, basis: 'c', mark: 'S' },
      { name: text('更贵'), when: { answers: { relief: ['odd'] } }, fen: 9900, basis: 'd', mark: 'D' },
    ],
  },
]

test('the items that apply add up, each with its basis', () => {
  expect(feeFor(permit, {}).fen).toBe(6000)
  const both = feeFor(permit, { endorsement: 'once' })
  expect([both.fen, both.lines.map(({ basis }) => basis)]).toEqual([7500, ['a', 'b']])
})

test('a reduction lowers one item, says why, and never raises it', () => {
  const reduced = feeFor(permit, { endorsement: 'once', relief: 'yes' })
  expect(reduced.fen).toBe(6000)
  expect(reduced.lines[1]).toMatchObject({ fen: 0, full: 1500, reduced: { zh: '减免' }, basis: 'c' })
  expect(feeFor(permit, { endorsement: 'once', relief: 'odd' }).fen).toBe(7500)
})

function text(zh: string) {
  return { zh, en: zh }
}
