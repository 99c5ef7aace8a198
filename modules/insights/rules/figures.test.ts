import { expect, test } from 'vitest'
import { crowdLimit, crowdOf, figuresOf, goodGrades, linesOf, listHours } from './index.ts'

const nobody = { tickets: new Map(), cases: new Map(), ratings: new Map() }

test('a part without anybody is zeros, and waits that nobody had are unmeasured', () => {
  expect(figuresOf(nobody, '9')).toEqual({
    tickets: { drawn: 0, called: 0, 'within-ten': 0, 'beyond-ten': 0, finished: 0, missed: 0 },
    cases: { accepted: 0, 'turned-away': 0, decided: 0, promised: 0, 'on-time': 0, 'not-on-time': 0 },
    ratings: { invited: 0, rated: 0, good: 0, bad: 0, unrated: 0 },
    medianWait: null,
    ninetiethWait: null,
  })
})

test('an hour without anybody stands between others, and nothing is added at the ends', () => {
  const nine = { ...nobody, tickets: new Map([['9', { counts: { drawn: 1 }, medianWait: null, ninetiethWait: null }]]) }
  const eleven = { ...nobody, cases: new Map([['11', { decided: 1 }]]) }
  expect(listHours([eleven, nine])).toEqual([9, 10, 11])
  expect(listHours([nobody])).toEqual([])
})

test('fairly satisfied is good', () => {
  expect(goodGrades).toEqual(['very-satisfied', 'satisfied', 'fairly-satisfied'])
})

test('a line begins with whoever drew first, and says when more may wait than were seen', () => {
  const at = (nth: number) => ({ queue: nth === 0 ? 'A' : 'B', service: 'passport', drawnAt: String(nth) })
  const few = [0, 1, 2].map(at)
  expect(linesOf(few, 'queue')).toEqual([
    { key: 'A', waiting: { count: 1, atLeast: false }, since: '0' },
    { key: 'B', waiting: { count: 2, atLeast: false }, since: '1' },
  ])
  const many = Array.from({ length: crowdLimit + 1 }, (_, nth) => at(nth))
  expect(linesOf(many, 'queue').map(({ waiting }) => waiting.atLeast)).toEqual([true, true])
  expect(linesOf(many, 'service')[0]?.waiting).toEqual({ count: crowdLimit, atLeast: true })
  expect(crowdOf(crowdLimit)).toEqual({ count: crowdLimit, atLeast: false })
})
