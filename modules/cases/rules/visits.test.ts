import { expect, test } from 'vitest'
import { visitsOf } from './index.ts'

const accepted = { kind: 'accepted', at: '2024-07-15T02:00:00.000Z' } as const

test('a matter that is served, accepted and posted home was one visit', () => {
  const history = [
    accepted,
    { kind: 'review-agreed', at: '2024-07-16T02:00:00.000Z' },
    { kind: 'document-made', at: '2024-07-18T02:00:00.000Z' },
    { kind: 'posted', at: '2024-07-19T02:00:00.000Z' },
  ] as const
  expect(visitsOf({ history, served: ['2024-07-15T01:50:00.000Z'] })).toEqual(['2024-07-15'])
})

test('a notice, the acceptance, a paper supplied and the collection are a visit each where their days differ', () => {
  const history = [
    { kind: 'notified', at: '2024-07-12T02:00:00.000Z' },
    accepted,
    { kind: 'supplied', at: '2024-07-19T02:00:00.000Z' },
    { kind: 'handed-over', at: '2024-07-29T02:00:00.000Z' },
  ] as const
  expect(visitsOf({ history, served: [] })).toEqual(['2024-07-12', '2024-07-15', '2024-07-19', '2024-07-29'])
})

test('who was served and went without an outcome came all the same', () => {
  expect(visitsOf({ history: [accepted], served: ['2024-07-11T08:30:00.000Z'] })).toEqual(['2024-07-11', '2024-07-15'])
})

test('the day is that of the hall: half past midnight there is the evening before in UTC', () => {
  expect(visitsOf({ history: [], served: ['2024-07-15T16:30:00.000Z'] })).toEqual(['2024-07-16'])
})
