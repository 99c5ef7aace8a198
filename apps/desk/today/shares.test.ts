import { expect, test } from 'vitest'
import { countOf, crowdText, minutesOf, minutesSince, shareOf, waitText } from './shares.ts'

test('a share carries one decimal', () => {
  expect(shareOf(2, 3)).toBe('66.7')
  expect(shareOf(3, 3)).toBe('100.0')
})

// Of those who rated, never of those who would count by default (国办发〔2019〕51号; RULES §1.5).
test('case 25h: of 100 services 10 were rated, 9 of them good: 90 % good, 10 % rated, and never 99 %', () => {
  const ratings = { invited: 100, rated: 10, good: 9, unrated: 90 }
  expect(shareOf(ratings.good, ratings.rated)).toBe('90.0')
  expect(shareOf(ratings.rated, ratings.invited)).toBe('10.0')
  expect(shareOf(ratings.good, ratings.rated)).not.toBe(shareOf(ratings.good + ratings.unrated, ratings.invited))
})

test('a share of nobody is no number', () => {
  expect(shareOf(0, 0)).toBeUndefined()
})

test('a wait that nobody had is a dash, and no wait at all is a zero', () => {
  expect(waitText(null).zh).toBe('–')
  expect(waitText(0).zh).toBe('0 分')
})

test('a bounded number says that there are more, and thousands are parted', () => {
  expect(crowdText({ count: 500, atLeast: true }).en).toBe('500+')
  expect(crowdText({ count: 500, atLeast: false }).en).toBe('500')
  expect(countOf(6012)).toBe('6,012')
})

test('a minute counts when it is over, and a clock set back is no negative wait', () => {
  expect(minutesSince('2024-07-15T02:00:00.000Z', '2024-07-15T02:09:59.000Z')).toBe(9)
  expect(minutesSince('2024-07-15T02:00:00.000Z', '2024-07-15T01:00:00.000Z')).toBe(0)
})

test.each([
  [30, '0.5'],
  [240, '4'],
  [510, '8.5'],
  [761, '13'],
])('%d seconds are %s minutes', (seconds, minutes) => {
  expect(minutesOf(seconds)).toBe(minutes)
})
