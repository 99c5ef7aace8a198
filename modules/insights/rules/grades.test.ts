import { expect, test } from 'vitest'
import { sumRatings } from './index.ts'

test('fairly satisfied is good, the last two grades are bad, and who did not answer is in the denominator only', () => {
  const sum = sumRatings([
    { grade: null, count: 6 },
    { grade: 'very-satisfied', count: 3 },
    { grade: 'fairly-satisfied', count: 1 },
    { grade: 'dissatisfied', count: 2 },
    { grade: 'very-dissatisfied', count: 1 },
  ])
  expect(sum).toMatchObject({ invited: 13, rated: 7, good: 4, bad: 3 })
  expect(sum.byGrade).toEqual([
    { grade: 'very-satisfied', count: 3 },
    { grade: 'satisfied', count: 0 },
    { grade: 'fairly-satisfied', count: 1 },
    { grade: 'dissatisfied', count: 2 },
    { grade: 'very-dissatisfied', count: 1 },
  ])
})
