import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, birthday } from './age.ts'

test.each([
  ['2008-07-20', '2024-07-19', 15],
  ['2008-07-20', '2024-07-20', 16],
  ['2008-02-29', '2024-02-28', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['2008-02-29', '2025-02-27', 16],
  ['2008-02-29', '2025-02-28', 17],
  ['2008-07-20', '2008-07-20', 0],
])('who was born on %s is on %s %i years old', (born, on, age) => {
  expect(ageOn({ born, on })).toBe(age)
})

test('nobody has an age before birth', () => {
  expect(() => ageOn({ born: '2024-07-16', on: '2024-07-15' })).toThrow('expected a day from birth')
})

const days = fc
  .date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('an age is reached on its birthday, and not a day before', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 100 }), (born, age) => {
      const day = birthday({ born, age })
      const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
      expect(ageOn({ born, on: day })).toBe(age)
      expect(ageOn({ born, on: eve })).toBe(age - 1)
    }),
  )
})
