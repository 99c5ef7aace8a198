import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { NoticeState, NoticeTemplate } from '#contract/notices.ts'
import {
  attemptLimit,
  decideOutcome,
  decideResend,
  decideSending,
  decideTelling,
  maskAddress,
  quietUntil,
  traitsOf,
  type Waiting,
} from './index.ts'

const now = Temporal.Instant.from('2024-07-15T01:00:00Z')
const night = [{ validFrom: '2024-01-01', from: '21:00', to: '08:00', basis: 'a rule of the test', mark: 'D' as const }]

/** A wall-clock time of the hall as an instant of the wire. */
function at(time: string): string {
  return Temporal.PlainDateTime.from(time).toZonedDateTime('Asia/Shanghai').toInstant().toString()
}

describe('an attempt', () => {
  test('that succeeds makes the notice sent, whatever failed before', () => {
    expect(decideOutcome({ attempts: 4, failure: undefined, now })).toEqual({
      state: 'sent',
      lastError: null,
      dueAt: null,
    })
  })

  test('that fails is followed by a pause twice as long each time, and the last one gives up', () => {
    const pauses = Array.from({ length: attemptLimit - 1 }, (_, made) => {
      const { state, dueAt } = decideOutcome({ attempts: made + 1, failure: { word: 'timeout' }, now })
      expect(state).toBe('queued')
      return (Date.parse(dueAt ?? '') - now.epochMilliseconds) / 1000
    })
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 900])
    expect(decideOutcome({ attempts: attemptLimit, failure: { word: 'timeout' }, now })).toEqual({
      state: 'undeliverable',
      lastError: 'timeout',
      dueAt: null,
    })
  })

  test.each([
    ['a pause longer than ours is kept', 300, '2024-07-15T01:05:00.000Z'],
    ['a shorter one is not', 3, '2024-07-15T01:00:15.000Z'],
    ['a broken second is waited for whole', 20.2, '2024-07-15T01:00:21.000Z'],
    ['nobody waits for more than an hour', 86_400, '2024-07-15T02:00:00.000Z'],
  ])('that meets a busy gateway: %s', (_what, retryAfter, dueAt) => {
    expect(decideOutcome({ attempts: 1, failure: { word: 'status 429', retryAfter }, now })).toMatchObject({ dueAt })
  })

  test('that is refused for good is the last one', () => {
    const failure = { word: 'status 422', isFinal: true }
    expect(decideOutcome({ attempts: 1, failure, now })).toMatchObject({ state: 'undeliverable', dueAt: null })
  })
})

describe('quiet hours', () => {
  test.each([
    ['2024-07-15T20:59:59', undefined],
    ['2024-07-15T21:00:00', '2024-07-16T08:00:00'],
    ['2024-07-15T23:59:59', '2024-07-16T08:00:00'],
    ['2024-07-16T00:00:00', '2024-07-16T08:00:00'],
    ['2024-07-16T07:59:59', '2024-07-16T08:00:00'],
    ['2024-07-16T08:00:00', undefined],
    ['2024-12-31T22:00:00', '2025-01-01T08:00:00'],
  ])('at %s in the hall a message that can wait waits until %s', (time, end) => {
    const until = quietUntil(night, Temporal.Instant.from(at(time)))
    expect(until?.toString()).toBe(end === undefined ? undefined : at(end))
  })

  test('within one day end on that day', () => {
    const noon = [{ validFrom: '2024-01-01', from: '12:00', to: '14:00', basis: 'x', mark: 'D' as const }]
    expect(quietUntil(noon, Temporal.Instant.from(at('2024-07-15T13:00')))?.toString()).toBe(at('2024-07-15T14:00'))
    expect(quietUntil(noon, Temporal.Instant.from(at('2024-07-15T22:00')))).toBeUndefined()
  })

  test('change on their day, and the night before keeps the old ones', () => {
    const later = { validFrom: '2024-08-01', from: '22:00', to: '07:00', basis: 'x', mark: 'D' as const }
    const rows = [...night, later]
    expect(quietUntil(rows, Temporal.Instant.from(at('2024-08-01T07:30')))?.toString()).toBe(at('2024-08-01T08:00'))
    expect(quietUntil(rows, Temporal.Instant.from(at('2024-08-01T21:30')))).toBeUndefined()
    expect(quietUntil(rows, Temporal.Instant.from(at('2024-08-02T07:30')))).toBeUndefined()
  })

  test('are none before the first of them and in a hall without', () => {
    expect(quietUntil(night, Temporal.Instant.from(at('2023-12-31T22:00')))).toBeUndefined()
    expect(quietUntil([], Temporal.Instant.from(at('2024-07-15T22:00')))).toBeUndefined()
  })
})

describe('a notice whose job has come up', () => {
  const waiting: Waiting = { channel: 'sms', template: 'case-ready', state: 'queued', attempts: 0, dueAt: null }
  const hall = { now, hasGateway: true, quietHours: night, isSwitchedOff: false }
  const inTheNight = { ...hall, now: Temporal.Instant.from(at('2024-07-15T22:00')) }

  test('is tried, and for a minute by nobody else', () => {
    expect(decideSending(waiting, hall)).toEqual({
      kind: 'try',
      attempt: 1,
      leaseUntil: '2024-07-15T01:01:00.000Z',
    })
  })

  test.each(NoticeState.options.filter((state) => state !== 'queued'))('that is %s is left alone', (state) => {
    expect(decideSending({ ...waiting, state }, hall)).toEqual({ kind: 'nothing' })
  })

  test('waits until it is due', () => {
    const dueAt = '2024-07-15T01:00:15.000Z'
    expect(decideSending({ ...waiting, dueAt }, hall)).toEqual({ kind: 'wait', until: dueAt })
    const then = { ...hall, now: Temporal.Instant.from(dueAt) }
    expect(decideSending({ ...waiting, dueAt }, then)).toMatchObject({ kind: 'try' })
  })

  test('is kept where there is no gateway', () => {
    expect(decideSending(waiting, { ...hall, hasGateway: false })).toEqual({ kind: 'keep' })
  })

  test('is given up when the last attempt ended with its server', () => {
    expect(decideSending({ ...waiting, attempts: attemptLimit }, hall)).toEqual({ kind: 'give-up' })
  })

  test('rings nobody in quiet hours, unless it is of use only at once', () => {
    expect(decideSending(waiting, inTheNight)).toEqual({ kind: 'put-off', until: '2024-07-16T00:00:00.000Z' })
    expect(decideSending({ ...waiting, template: 'window-calls' }, inTheNight)).toMatchObject({ kind: 'try' })
    expect(decideSending({ ...waiting, channel: 'email' }, inTheNight)).toMatchObject({ kind: 'try' })
    expect(decideSending({ ...waiting, template: 'of another release' }, inTheNight)).toMatchObject({ kind: 'put-off' })
  })

  test.each(NoticeTemplate.options)('%s is not sent to whoever switched it off, if it can be', (template) => {
    const sending = decideSending({ ...waiting, template }, { ...hall, isSwitchedOff: true })
    expect(sending.kind).toBe(traitsOf(template).kind === 'optional' ? 'suppress' : 'try')
  })
})

test('what the law has us tell cannot be switched off', () => {
  const optional = NoticeTemplate.options.filter((template) => traitsOf(template).kind === 'optional')
  expect(optional).toEqual(['uncollected-reminder', 'rating-invitation'])
})

test.each(NoticeState.options)('a person helps a notice that is stuck and no other: %s', (state) => {
  const isStuck = state === 'undeliverable' || state === 'kept'
  expect(decideTelling({ channel: 'sms', state }).ok).toBe(isStuck)
  expect(decideTelling({ channel: 'email', state })).toEqual({
    ok: false,
    reason: isStuck ? 'no-telephone' : 'notice-settled',
  })
  expect(decideResend({ state, hasGateway: true }).ok).toBe(isStuck)
  expect(decideResend({ state, hasGateway: false })).toEqual({
    ok: false,
    reason: isStuck ? 'no-gateway' : 'notice-settled',
  })
})

test.each([
  ['sms', '13800000031', '138****0031'],
  ['sms', '110', '***'],
  ['email', 'wang@example.com', 'w***@example.com'],
  ['email', 'w@example.com', 'w***@example.com'],
  ['email', '"a@b"@example.com', '"***@example.com'],
  ['email', '@example.com', '***'],
  ['in-app', 'HZ2024-0715-0031', 'HZ2024-0715-0031'],
] as const)('%s %s is shown as %s', (channel, address, shown) => {
  expect(maskAddress(channel, address)).toBe(shown)
})
