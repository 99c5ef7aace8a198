import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { fixedClock } from './clock.ts'
import { createIds, isId } from './ids.ts'
import { seededRandom, systemRandom } from './random.ts'

test('ids made in one millisecond ascend and differ', () => {
  const ids = createIds({ clock: fixedClock('2024-07-15T01:00:00Z'), random: systemRandom() })
  const made = Array.from({ length: 2000 }, () => ids.next())
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(2000)
})

test('ids still ascend after the clock was set back', () => {
  const clock = fixedClock('2024-07-15T01:00:00Z')
  const ids = createIds({ clock, random: systemRandom() })
  const before = ids.next()
  clock.set(Temporal.Instant.from('2020-01-01T00:00:00Z'))
  expect(ids.next() > before).toBe(true)
})

test('a seeded source repeats its ids', () => {
  const made = () => createIds({ clock: fixedClock('2024-07-15T01:00:00Z'), random: seededRandom(1) }).next()
  expect(made()).toBe(made())
})

test('only a lower-case UUID of version 7 is an id', () => {
  const id = createIds({ clock: fixedClock('2024-07-15T01:00:00Z'), random: systemRandom() }).next()
  expect(isId(id)).toBe(true)
  expect(isId(id.toUpperCase())).toBe(id === id.toUpperCase())
  expect(isId('6f7a9a3e-1111-4111-8111-111111111111')).toBe(false)
  expect(isId('x')).toBe(false)
})
