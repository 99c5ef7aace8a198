import { expect, test } from 'vitest'
import { decideScan } from './index.ts'

test.each([
  [4000, 3000, undefined, 'a photo of a telephone'],
  [3000, 4000, undefined, 'the same upright'],
  [600, 350, undefined, 'just enough for a card'],
  [350, 600, undefined, 'the same upright'],
  [599, 350, 'scan-too-small', 'too little'],
  [600, 349, 'scan-too-small', 'too little'],
  [1080, 2400, undefined, 'a screenshot'],
  [1080, 7400, undefined, 'a long screenshot that can still be read'],
  [1080, 7500, 'strip', 'a whole chat'],
  [12_000, 800, 'strip', 'a panorama'],
])('%i×%i: %s (%s)', (width, height, expected, _what) => {
  const decision = decideScan({ width, height })
  expect(decision.ok ? undefined : (decision.facts?.['why'] ?? decision.reason)).toBe(expected)
})

test('a refusal says what was found and what was expected', () => {
  expect(decideScan({ width: 200, height: 100 })).toEqual({
    ok: false,
    reason: 'scan-too-small',
    facts: { field: 'body', found: '200×100', expected: '600×350' },
  })
})
