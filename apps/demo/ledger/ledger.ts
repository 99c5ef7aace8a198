/** The books: one for each thing that the hall may lose or make twice. */
export const books = [
  'ticket',
  'matter',
  'application',
  'photo',
  'case',
  'case-event',
  'print',
  'collection',
  'rating',
  'message',
] as const
export type Book = (typeof books)[number]

/** One line of a book: what it is, and how it stands. */
export interface Entry {
  readonly book: Book
  readonly key: string
  readonly value: string
}

/** What the hall acknowledged, as those who were told wrote it down. */
export interface Ledger {
  /** Something new. What was acknowledged as new twice is a fault of its own. */
  enter(entry: Entry): void
  /** How something that was entered stands now. */
  change(entry: Entry): void
  readonly count: (book: Book) => number
  readonly entries: () => readonly Entry[]
  /** Keys that were acknowledged as new more than once. */
  readonly doubles: () => readonly Pick<Entry, 'book' | 'key'>[]
}

export function openLedger(): Ledger {
  const pages = new Map<Book, Map<string, string>>(books.map((book) => [book, new Map()]))
  const doubles: Pick<Entry, 'book' | 'key'>[] = []
  const pageOf = (book: Book): Map<string, string> => {
    const page = pages.get(book)
    if (page === undefined) throw new Error(`expected a book of the ledger, found ${book}`)
    return page
  }
  return {
    enter: ({ book, key, value }) => {
      if (pageOf(book).has(key)) doubles.push({ book, key })
      pageOf(book).set(key, value)
    },
    change: ({ book, key, value }) => {
      pageOf(book).set(key, value)
    },
    count: (book) => pageOf(book).size,
    entries: () => books.flatMap((book) => [...pageOf(book)].map(([key, value]) => ({ book, key, value }))),
    doubles: () => doubles,
  }
}
