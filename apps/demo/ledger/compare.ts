import type { Book, Entry } from './ledger.ts'

/**
 * lost: acknowledged, and not in the database; unknown: in the database, and nobody was told; double: twice in the database
 * or acknowledged as new twice; other: both know it, and it stands differently.
 */
export interface Difference {
  readonly kind: 'lost' | 'unknown' | 'double' | 'other'
  readonly book: Book
  readonly key: string
  readonly ledger: string | undefined
  readonly database: string | undefined
}

/** Both directions, row by row. Nothing is what a good morning ends with. */
export function compareLedger({
  ledger,
  database,
  doubles = [],
}: {
  ledger: readonly Entry[]
  database: readonly Entry[]
  doubles?: readonly Pick<Entry, 'book' | 'key'>[]
}): Difference[] {
  const rows = new Map<string, Entry>()
  const twice: Difference[] = doubles.map(({ book, key }) => ({
    kind: 'double',
    book,
    key,
    ledger: 'acknowledged as new twice',
    database: undefined,
  }))
  for (const row of database) {
    const { book, key, value } = row
    if (rows.has(placeOf(row))) twice.push({ kind: 'double', book, key, ledger: undefined, database: value })
    rows.set(placeOf(row), row)
  }
  const known = new Set(ledger.map(placeOf))
  const missing = ledger.flatMap((entry): Difference[] => {
    const { book, key, value } = entry
    const row = rows.get(placeOf(entry))
    if (row === undefined) return [{ kind: 'lost', book, key, ledger: value, database: undefined }]
    return row.value === value ? [] : [{ kind: 'other', book, key, ledger: value, database: row.value }]
  })
  const unknown = [...rows.values()]
    .filter((row) => !known.has(placeOf(row)))
    .map(({ book, key, value }): Difference => ({ kind: 'unknown', book, key, ledger: undefined, database: value }))
  return [...twice, ...missing, ...unknown]
}

function placeOf({ book, key }: Pick<Entry, 'book' | 'key'>): string {
  return `${book} ${key}`
}
