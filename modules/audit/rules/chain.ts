import { canonicalJson, type Json } from './canonical-json.ts'

/** A row of a trail as it is sealed; `key` is its id and ascends. */
export interface TrailRow {
  readonly key: bigint
  readonly content: Json
}

export interface Seal {
  readonly position: number
  readonly rowKey: string
  readonly chainHash: Uint8Array
}

/** The last link so far; before the first one `position` is 0 and `chainHash` empty. */
export type Link = Pick<Seal, 'position' | 'rowKey' | 'chainHash'>

/** Hashes with the installation's key: who can write the database but not the key cannot make a chain that fits. */
export type Hash = (text: string) => Uint8Array

export const chainStart: Link = { position: 0, rowKey: '0', chainHash: new Uint8Array() }

/** Seals rows, in the order of their keys, onto the chain. */
export function sealRows(last: Link, rows: readonly TrailRow[], hash: Hash): Seal[] {
  const seals: Seal[] = []
  let previous = last
  for (const row of rows) {
    previous = linkOf(previous, row, hash)
    seals.push(previous)
  }
  return seals
}

export type Checked =
  | { readonly intact: true; readonly last: Link }
  | { readonly intact: false; readonly rowKey: string }

/**
 * Compares seals with the rows of the same stretch. It finds a row changed, removed, added between sealed ones, or moved,
 * and a seal changed or removed.
 */
export function checkSeals(
  last: Link,
  { seals, rows }: { seals: readonly Seal[]; rows: readonly TrailRow[] },
  hash: Hash,
): Checked {
  let previous = last
  for (const [index, seal] of seals.entries()) {
    const row = rows[index]
    if (row === undefined || String(row.key) !== seal.rowKey) {
      // The lower key is where the two part: a row without a seal, or a seal without its row.
      const parted = row !== undefined && row.key < BigInt(seal.rowKey) ? String(row.key) : seal.rowKey
      return { intact: false, rowKey: parted }
    }
    const expected = linkOf(previous, row, hash)
    if (expected.position !== seal.position || !isSame(expected.chainHash, seal.chainHash)) {
      return { intact: false, rowKey: seal.rowKey }
    }
    previous = expected
  }
  const extra = rows[seals.length]
  return extra === undefined ? { intact: true, last: previous } : { intact: false, rowKey: String(extra.key) }
}

function linkOf(previous: Link, row: TrailRow, hash: Hash): Seal {
  const position = previous.position + 1
  const text = canonicalJson({ previous: hexOf(previous.chainHash), position, row: row.content })
  return { position, rowKey: String(row.key), chainHash: hash(text) }
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return hexOf(one) === hexOf(other)
}
