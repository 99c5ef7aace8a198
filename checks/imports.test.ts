import { afterEach, expect, test } from 'vitest'
import { folderRules, rules } from './import-rules.ts'
import { checkImports } from './imports.ts'
import { importPlants } from './planted/import-plants.ts'
import { clear, placeOf, plant } from './planted/plant.ts'

let root = ''
afterEach(() => clear(root))

test('a house in good order passes the import rules', async () => {
  root = plant()
  expect(await checkImports(root)).toEqual([])
})

test.each(importPlants)('$rule bites', async (fault) => {
  root = plant(fault.files)
  const found = await checkImports(root)
  expect(found.map(({ rule, file }) => ({ rule, file }))).toContainEqual({ rule: fault.rule, file: placeOf(fault) })
  expect([...new Set(found.map(({ rule }) => rule))]).toEqual([fault.rule])
})

test('every import rule has a plant', () => {
  const names = [...rules, ...folderRules].map(({ name }) => name)
  expect([...new Set(importPlants.map(({ rule }) => rule))].sort()).toEqual(names.sort())
})

test('a parser that overlooks imports does not pass', async () => {
  const file = 'packages/ui/kinds.tsx'
  root = plant({ [file]: "export type { Panel } from './Panel.tsx'\n" })
  expect(await checkImports(root, 'swc')).toEqual([])
  expect(await checkImports(root, 'acorn')).toContainEqual(expect.objectContaining({ rule: 'files-seen', file }))
})

test('a house without files does not pass', async () => {
  root = plant()
  for (const folder of ['apps', 'modules', 'packages', 'tests']) clear(`${root}/${folder}`)
  expect(await checkImports(root)).toEqual([expect.objectContaining({ rule: 'files-seen' })])
})
