import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideClaim, type UploadedBy } from './index.ts'

const kiosk: UploadedBy = { kind: 'device', id: 'kiosk-1' }
const otherKiosk: UploadedBy = { kind: 'device', id: 'kiosk-2' }
const anna: UploadedBy = { kind: 'staff', id: 'anna' }
const bo: UploadedBy = { kind: 'staff', id: 'bo' }
const phone: UploadedBy = { kind: 'public' }

function claim(uploadedBy: UploadedBy, claimant: UploadedBy, given: { token?: boolean; at?: string } = {}) {
  const { token = false, at = '2024-07-15T02:00:00.000Z' } = given
  const decision = decideClaim({ uploadedBy, claimant, holdsToken: token, addedAt: '2024-07-15T01:00:00.000Z', at })
  return decision.ok ? 'taken' : decision.reason
}

describe('whose upload goes into whose application', () => {
  test.each([
    ['a kiosk takes its own', kiosk, kiosk, false, 'taken'],
    ["a kiosk does not take another's", kiosk, otherKiosk, false, 'somebody-elses'],
    ['a window takes nothing off a kiosk', kiosk, anna, false, 'somebody-elses'],
    ['a telephone takes nothing off a kiosk', kiosk, phone, false, 'somebody-elses'],
    ['a telephone with some token takes nothing off a kiosk', kiosk, phone, true, 'somebody-elses'],
    ['staff take their own', anna, anna, false, 'taken'],
    ["staff take a colleague's of the hall", anna, bo, false, 'taken'],
    ['a kiosk takes nothing off staff', anna, kiosk, false, 'somebody-elses'],
    ['a telephone takes its own by its token', phone, phone, true, 'taken'],
    ['a telephone without the token takes nothing', phone, phone, false, 'somebody-elses'],
    ['a kiosk goes on with what a telephone began, by its token', phone, kiosk, true, 'taken'],
    ['a kiosk without the token does not', phone, kiosk, false, 'somebody-elses'],
    ['staff without the token do not', phone, anna, false, 'somebody-elses'],
  ] as const)('%s', (_name, uploadedBy, claimant, token, outcome) => {
    expect(claim(uploadedBy, claimant, { token })).toBe(outcome)
  })

  test('the hours of an upload end after a day, for everybody', () => {
    expect(claim(kiosk, kiosk, { at: '2024-07-16T00:59:59.999Z' })).toBe('taken')
    expect(claim(kiosk, kiosk, { at: '2024-07-16T01:00:00.000Z' })).toBe('too-old')
    expect(claim(phone, phone, { token: true, at: '2024-07-16T01:00:00.000Z' })).toBe('too-old')
  })

  test('nobody but staff among themselves takes what is of another and carries no token', () => {
    const anybody = fc.constantFrom(kiosk, otherKiosk, anna, bo, phone)
    fc.assert(
      fc.property(anybody, anybody, (uploadedBy, claimant) => {
        const sameDevice = uploadedBy.kind === 'device' && claimant === uploadedBy
        const colleagues = uploadedBy.kind === 'staff' && claimant.kind === 'staff'
        expect(claim(uploadedBy, claimant) === 'taken').toBe(sameDevice || colleagues)
      }),
    )
  })
})
