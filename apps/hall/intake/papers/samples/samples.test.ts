import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { samples } from './samples.ts'

const folder = new URL('../../../../../catalogue/services/', import.meta.url)

test('every sample that the catalogue names is drawn, and no other', () => {
  const text = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
  const named = new Set([...text.matchAll(/\bsample: ([a-z-]+)/g)].map(([, id]) => id))
  expect(named.size).toBeGreaterThan(20)
  expect(Object.keys(samples).toSorted()).toEqual([...named].toSorted())
})
