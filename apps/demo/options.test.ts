import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without a word it is a morning in five minutes', () => {
  const read = readOptions([])
  expect(read.ok && read.value).toMatchObject({ people: 320, speed: 60, json: false, stay: false })
})

test.each([
  [['--speed', 'max'], { people: 400, speed: 'max' }],
  [['--people', '2000', '--speed', 'max', '--seed', '7'], { people: 2000, speed: 'max', seed: 7 }],
  [['--speed', '1', '--stay'], { speed: 1, stay: true }],
  [['--url', 'http://127.0.0.1:8080/', '--world', 'w.json'], { url: 'http://127.0.0.1:8080', world: 'w.json' }],
])('%j is understood', (argv, expected) => {
  const read = readOptions(argv)
  expect(read.ok && read.value).toMatchObject(expected)
})

test.each([
  [['--speed', '7'], '--speed: expected 1, 10, 60, max, found 7'],
  [['--people', '0'], '--people: expected 1 to 20000, found 0'],
  [['--people', 'many'], '--people: expected 1 to 20000, found many'],
  [['--seed', '1.5'], '--seed: expected a whole number, found 1.5'],
  [['2000'], 'expected options only, found 2000'],
  [['--url', 'http://127.0.0.1'], '--url and --world FILE belong together'],
  [['--database', 'postgresql://x'], '--database is of the hall at --url'],
])('%j is refused and says why', (argv, text) => {
  expect(readOptions(argv)).toMatchObject({ ok: false, facts: { text } })
})

test('an option that does not exist is refused', () => {
  expect(readOptions(['--fast']).ok).toBe(false)
})
