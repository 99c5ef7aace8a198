import { afterEach, expect, test } from 'vitest'
import { clear, placeOf, plant } from './planted/plant.ts'
import { shapePlants } from './planted/shape-plants.ts'
import { except } from './report.ts'
import { checkShape, rules } from './shape.ts'

let root = ''
afterEach(() => clear(root))

test('a house in good order passes the shape check', () => {
  root = plant()
  expect(checkShape(root)).toEqual([])
})

test.each(shapePlants)('$rule bites at $at', (fault) => {
  root = plant(fault.files)
  const found = checkShape(root)
  expect(found.map(({ rule }) => rule)).toEqual(found.map(() => fault.rule))
  expect(found.map(({ file }) => file)).toContain(placeOf(fault))
})

test('every shape rule has a plant', () => {
  expect([...new Set(shapePlants.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort())
})

test('numbers of the invented world and published examples pass', () => {
  const text = ['42011220090720000' + '7', '110105194912310' + '02X', '13800001234', '110105194912310021'].join('\n')
  root = plant({ 'catalogue/people.yaml': text })
  expect(checkShape(root)).toEqual([])
})

test('a comment about the clock or a text about SQL is no finding', () => {
  root = plant({ 'apps/server/a.ts': "// never Date.now() here\nexport const a = 'select a service from the list'\n" })
  expect(checkShape(root)).toEqual([])
})

test('a screen may know the options of an enum, and a rule of the server may hand on a schema', () => {
  const enums = "import { Grade } from '#contract/citizen.ts'\nexport const all: readonly Grade[] = Grade.options\n"
  const data =
    "import { Hall } from '#contract/hall.ts'\nimport { read } from './read.ts'\nexport const a = read(Hall)\n"
  root = plant({ 'apps/hall/grades.ts': enums, 'modules/tickets/rules/halls.ts': data })
  expect(checkShape(root)).toEqual([])
})

test('an exception excuses its file only, and is a finding once nothing needs it', () => {
  const found = { rule: 'clock', file: 'apps/server/a.ts', message: 'found' }
  const excuse = { rule: 'clock', file: 'apps/server/a.ts', why: 'measured' }
  expect(except([found], [excuse])).toEqual([])
  expect(except([{ ...found, file: 'apps/server/b.ts' }], [excuse])).toHaveLength(2)
  expect(except([], [excuse])).toEqual([expect.objectContaining({ rule: 'exceptions' })])
})
