import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { inventIdNumber } from '#kernel/id-number.ts'
import { collectionState, decideChoice, decideReceiver, remindersDue } from './collection.ts'

const today = Temporal.PlainDate.from('2024-07-30')
const proxy = {
  name: '周敏',
  idNumber: inventIdNumber({ region: '420112', birthDate: '1990-01-01' }),
  powerOfAttorneySeen: true as const,
}

describe('what waits', () => {
  const facts = { by: 'pick-up', isPosted: false, term: 15 } as const
  test.each([
    ['2024-07-30', 'waiting', 0],
    ['2024-07-16', 'waiting', 0],
    ['2024-07-15', 'uncollected', 1],
    ['2024-06-30', 'uncollected', 2],
    ['2024-01-01', 'uncollected', 3],
  ] as const)('since %s is %s, and %i reminders are due', (readyOn, state, reminders) => {
    expect(collectionState({ ...facts, readyOn }, '2024-07-30')).toBe(state)
    expect(remindersDue({ ...facts, readyOn }, '2024-07-30')).toBe(reminders)
  })

  test('to be posted is the work of the hall: its owner is not reminded', () => {
    const parcel = { ...facts, by: 'post', readyOn: '2024-01-01' } as const
    expect([collectionState(parcel, '2024-07-30'), remindersDue(parcel, '2024-07-30')]).toEqual(['to-post', 0])
    expect(collectionState({ ...parcel, isPosted: true }, '2024-07-30')).toBe('posted')
  })

  test('a hall without a term reminds nobody', () => {
    const endless = { ...facts, term: Number.POSITIVE_INFINITY, readyOn: '2020-01-01' }
    expect([collectionState(endless, '2024-07-30'), remindersDue(endless, '2024-07-30')]).toEqual(['waiting', 0])
  })
})

describe('who may carry it away', () => {
  test.each(['applicant', 'guardian'] as const)('the %s, without being named again', (to) => {
    expect(decideReceiver({ to, proxy: undefined, today })).toEqual({ ok: true, value: null })
  })

  test('a proxy with a name, a number and a power of attorney', () => {
    const { name, idNumber } = proxy
    const spaced = { ...proxy, idNumber: ` ${idNumber.slice(0, 6)} ${idNumber.slice(6)} ` }
    expect(decideReceiver({ to: 'proxy', proxy: spaced, today })).toEqual({ ok: true, value: { name, idNumber } })
  })

  test('a proxy who is not named, or by a wrong number, is refused by name of the field', () => {
    expect(decideReceiver({ to: 'proxy', proxy: undefined, today })).toMatchObject({ reason: 'proxy-required' })
    const wrong = { ...proxy, idNumber: `${proxy.idNumber.slice(0, 17)}${proxy.idNumber.endsWith('X') ? '1' : 'X'}` }
    expect(decideReceiver({ to: 'proxy', proxy: wrong, today })).toMatchObject({ reason: 'proxy-invalid' })
  })
})

test('a parcel needs a phone that a carrier can ring', () => {
  const receiver = { name: '李秀英', phone: '138 0000 0026', address: '武汉市东西湖区五环大道 000 号' }
  expect(decideChoice(undefined)).toEqual({ ok: true, value: null })
  expect(decideChoice({ by: 'post', receiver })).toMatchObject({ ok: true, value: { phone: '13800000026' } })
  const silent = { by: 'post', receiver: { ...receiver, phone: '12345' } } as const
  expect(decideChoice(silent)).toMatchObject({ ok: false, reason: 'receiver-phone-invalid' })
})
