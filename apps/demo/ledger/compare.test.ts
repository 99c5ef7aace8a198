import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLedger } from './compare.ts'
import { books, type Entry, openLedger } from './ledger.ts'

const entry = fc.record({
  book: fc.constantFrom(...books),
  key: fc.string({ minLength: 1, maxLength: 4 }),
  value: fc.constantFrom('waiting', 'finished', ''),
})
const morning = fc.uniqueArray(entry, { minLength: 1, maxLength: 30, selector: ({ book, key }) => `${book} ${key}` })
const rows = fc.tuple(morning, fc.nat()).map(([entries, at]) => ({
  entries,
  at: at % entries.length,
  picked: entries[at % entries.length] as Entry,
}))

test('a ledger that equals the database has no difference, in whatever order the rows come', () => {
  fc.assert(
    fc.property(morning, (entries) => {
      expect(compareLedger({ ledger: entries, database: entries.toReversed() })).toEqual([])
    }),
  )
})

test('a row that the database lost is found', () => {
  fc.assert(
    fc.property(rows, ({ entries, at, picked: { book, key, value } }) => {
      const database = entries.toSpliced(at, 1)
      expect(compareLedger({ ledger: entries, database })).toEqual([
        { kind: 'lost', book, key, ledger: value, database: undefined },
      ])
    }),
  )
})

test('a row that nobody was told of is found', () => {
  fc.assert(
    fc.property(rows, ({ entries, at, picked: { book, key, value } }) => {
      expect(compareLedger({ ledger: entries.toSpliced(at, 1), database: entries })).toEqual([
        { kind: 'unknown', book, key, ledger: undefined, database: value },
      ])
    }),
  )
})

test('a row that is there twice is found', () => {
  fc.assert(
    fc.property(rows, ({ entries, picked }) => {
      const [found, ...more] = compareLedger({ ledger: entries, database: [...entries, picked] })
      expect(found).toMatchObject({ kind: 'double', book: picked.book, key: picked.key })
      expect(more).toEqual([])
    }),
  )
})

test('a row that stands differently is found with both values', () => {
  fc.assert(
    fc.property(rows, ({ entries, picked }) => {
      const database = entries.map((one) => (one === picked ? { ...one, value: 'missed' } : one))
      expect(compareLedger({ ledger: entries, database })).toEqual([
        { kind: 'other', book: picked.book, key: picked.key, ledger: picked.value, database: 'missed' },
      ])
    }),
  )
})

test('what was acknowledged as new twice is a double, though the database holds it once', () => {
  const ledger = openLedger()
  const ticket: Entry = { book: 'ticket', key: 't', value: 'A001 waiting' }
  ledger.enter(ticket)
  ledger.enter(ticket)
  const [found, ...more] = compareLedger({
    ledger: ledger.entries(),
    database: [ticket],
    doubles: ledger.doubles(),
  })
  expect(found).toMatchObject({ kind: 'double', book: 'ticket', key: 't' })
  expect(more).toEqual([])
})
