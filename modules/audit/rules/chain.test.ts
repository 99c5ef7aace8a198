import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainStart, checkSeals, type Seal, sealRows, type TrailRow } from './index.ts'

function hash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}

const trail = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 })
  .map((keys) =>
    keys
      .toSorted((one, other) => one - other)
      .map((key): TrailRow => ({ key: BigInt(key), content: { id: String(key), act: 'case.accept' } })),
  )

test('rows sealed in any two portions make the chain that one portion makes', () => {
  fc.assert(
    fc.property(trail, fc.nat(20), (rows, cut) => {
      const first = sealRows(chainStart, rows.slice(0, cut), hash)
      const second = sealRows(first.at(-1) ?? chainStart, rows.slice(cut), hash)
      expect([...first, ...second]).toEqual(sealRows(chainStart, rows, hash))
    }),
  )
})

test('what was sealed checks', () => {
  fc.assert(
    fc.property(trail, (rows) => {
      const seals = sealRows(chainStart, rows, hash)
      expect(checkSeals(chainStart, { seals, rows }, hash)).toEqual({ intact: true, last: seals.at(-1) })
    }),
  )
})

type Tamper = (rows: TrailRow[], seals: Seal[], at: number) => { rows: TrailRow[]; seals: Seal[] }

const tampers: Record<string, Tamper> = {
  'a row changed': (rows, seals, at) => ({
    rows: rows.with(at, { ...pick(rows, at), content: { forged: true } }),
    seals,
  }),
  'a row removed': (rows, seals, at) => ({ rows: rows.toSpliced(at, 1), seals }),
  'a row added': (rows, seals, at) => {
    const added = { key: pick(rows, at).key, content: { id: 'new' } }
    return { rows: rows.toSpliced(at, 0, added), seals }
  },
  'a seal changed': (rows, seals, at) => ({
    rows,
    seals: seals.with(at, { ...pick(seals, at), chainHash: hash('forged') }),
  }),
  'a position changed': (rows, seals, at) => ({ rows, seals: seals.with(at, { ...pick(seals, at), position: 1000 }) }),
}

test.each(Object.entries(tampers))('%s breaks the chain, wherever it happens', (_name, tamper) => {
  fc.assert(
    fc.property(trail, fc.nat(), (rows, anywhere) => {
      const at = anywhere % rows.length
      const touched = tamper(rows, sealRows(chainStart, rows, hash), at)
      const checked = checkSeals(chainStart, touched, hash)
      expect(checked).toEqual({ intact: false, rowKey: String(pick(rows, at).key) })
    }),
  )
})

function pick<T>(list: readonly T[], at: number): T {
  const value = list[at]
  if (value === undefined) throw new RangeError(`expected an element ${at}`)
  return value
}
