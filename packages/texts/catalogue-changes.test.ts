import { expect, test } from 'vitest'
import type { Change, ServiceChange } from '#contract/catalogue-changes.ts'
import { catalogueChangeLines } from './catalogue-changes.ts'

const name = { zh: '居民身份证换领', en: 'Identity card renewal' }
const paper = { zh: '户口簿', en: 'Household book' }
const child = [{ ageUnder: 16, ageFrom: null, answers: [], past: null }]

function linesOf(change: Change, kind: ServiceChange['kind'] = 'version') {
  const service = { kind, code: 'id-card-renewal', name, version: 2, validFrom: '2025-01-01', changes: [change] }
  return catalogueChangeLines({ services: [service], halls: [], calendar: { begun: [], changed: [] } })
}

const fee = {
  kind: 'fee',
  name: { zh: '工本费', en: 'the fee' },
  reduction: null,
  when: [],
  from: '2025-01-01',
} as const

test.each<[Change, string, string]>([
  [
    { ...fee, before: { zh: '20 元', en: 'CNY 20' }, after: { zh: '0 元', en: 'CNY 0' } },
    '居民身份证换领：工本费自 2025-01-01 起由 20 元变为 0 元',
    'Identity card renewal: from 2025-01-01 the fee: CNY 0 instead of CNY 20',
  ],
  [
    { ...fee, before: { zh: '20 元', en: 'CNY 20' }, after: null },
    '居民身份证换领：自 2025-01-01 起不再收工本费',
    'Identity card renewal: from 2025-01-01 the fee is no longer charged',
  ],
  [
    { ...fee, reduction: { zh: '低保户', en: 'low income' }, before: null, after: { zh: '0 元', en: 'CNY 0' } },
    '居民身份证换领：工本费（低保户）自 2025-01-01 起收 0 元',
    'Identity card renewal: from 2025-01-01 the fee (low income) is CNY 0',
  ],
  [
    {
      kind: 'limit',
      of: 'promised',
      before: [{ kind: 'working-days', n: 10, when: [] }],
      after: [{ kind: 'same-day', n: 0, when: [] }],
    },
    '居民身份证换领：自 2025-01-01 起，承诺期限由 10 个工作日变为当场办结',
    'Identity card renewal: from 2025-01-01, the promised limit: While you wait instead of 10 working days',
  ],
  [
    { kind: 'added', thing: 'material', name: paper, when: child },
    '居民身份证换领：自 2025-01-01 起，要多带“户口簿”（未满 16 周岁）',
    'Identity card renewal: from 2025-01-01, a paper more: “Household book” (under 16)',
  ],
  [
    { kind: 'applies', name: paper, before: [], after: child },
    '居民身份证换领：自 2025-01-01 起，“户口簿”适用的情形由任何情形变为未满 16 周岁',
    'Identity card renewal: from 2025-01-01, “Household book” applies: under 16 instead of always',
  ],
  [
    { kind: 'deferral', name: paper, before: null, after: 7 },
    '居民身份证换领：自 2025-01-01 起，“户口簿”可以容缺，7 个工作日内补交',
    'Identity card renewal: from 2025-01-01, “Household book” may follow within 7 working days',
  ],
  [
    {
      kind: 'validity',
      fromAge: 46,
      when: [],
      before: { kind: 'years', n: 20 },
      after: { kind: 'life', n: null },
    },
    '居民身份证换领：自 2025-01-01 起，满 46 周岁领的证，有效期由 20 年变为长期',
    'Identity card renewal: from 2025-01-01, the validity from the age of 46: without expiry instead of 20 years',
  ],
  [
    { kind: 'number', of: 'renewal-months', before: 3, after: 6 },
    '居民身份证换领：自 2025-01-01 起，可以提前换的时间由到期前 3 个月变为到期前 6 个月',
    'Identity card renewal: from 2025-01-01, the time to renew ahead: 6 months before it expires instead of 3 months before it expires',
  ],
  [
    { kind: 'queue', before: 'C', after: 'D' },
    '居民身份证换领：自 2025-01-01 起，排队的字母由 C 变为 D',
    'Identity card renewal: from 2025-01-01, the letter of its queue: D instead of C',
  ],
])('a difference is a sentence with the service and its first day', (change, zh, en) => {
  expect(linesOf(change)).toEqual([{ zh, en }])
})

test('a published version that says something else is told before what differs', () => {
  expect(linesOf({ kind: 'queue', before: 'C', after: 'D' }, 'rewritten').map(({ zh }) => zh)).toEqual([
    '居民身份证换领：第 2 版（自 2025-01-01 起）的内容变了。已经公布的版本不能改，请另出新版本',
    '居民身份证换领：排队的字母由 C 变为 D',
  ])
})

test('halls and years are told too', () => {
  const hall = {
    hallId: 'cihui',
    name: { zh: '慈惠中心', en: 'Cihui centre' },
    kind: 'changed',
    begun: [paper],
    ended: [],
    other: ['hours'],
  } as const
  const lines = catalogueChangeLines({ services: [], halls: [hall], calendar: { begun: [2027], changed: [] } })
  expect(lines.map(({ zh }) => zh)).toEqual([
    '慈惠中心：可以办户口簿了',
    '慈惠中心：开放时间有变动',
    '日历：增加 2027 年的放假安排',
  ])
})
