import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type CodeState, codeEnd, decideEnrolment } from './index.ts'

const issued = Temporal.Instant.from('2024-07-15T01:00:00Z')
const code: CodeState = { device: { kind: 'kiosk', state: 'awaiting' }, expiresAt: codeEnd(issued), used: false }

test('a code lives for 24 hours', () => {
  expect(decideEnrolment(code, { kind: 'kiosk', now: issued.add({ hours: 23, minutes: 59 }) }).ok).toBe(true)
  expect(decideEnrolment(code, { kind: 'kiosk', now: issued.add({ hours: 24 }) }).ok).toBe(false)
})

test.each([
  { what: 'an unknown code', given: undefined, kind: 'kiosk', reason: 'code-unknown' },
  { what: 'the code of a kiosk', given: code, kind: 'board', reason: 'code-unknown' },
  { what: 'a used code', given: { ...code, used: true }, kind: 'kiosk', reason: 'code-expired' },
  {
    what: 'the code of a retired kiosk',
    given: { ...code, device: { kind: 'kiosk', state: 'retired' } },
    kind: 'kiosk',
    reason: 'device-retired',
  },
] as const)('$what entered at a $kind is refused as $reason', ({ given, kind, reason }) => {
  expect(decideEnrolment(given, { kind, now: issued })).toMatchObject({ ok: false, reason })
})
