import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { findHallCatalogue } from '#modules/catalogue/rules/index.ts'
import { checkPreApplication } from '#modules/intake/rules/index.ts'
import { planMorning, type Visit } from './morning.ts'

const on = '2024-07-15'
const catalogue = readHall()
const plan = (seed: number, people: number): Visit[] => planMorning({ seed, people, catalogue, on })
const large = plan(20240715, 1500)

function readHall() {
  const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
  const found = read.ok ? findHallCatalogue(read.catalogue, { hallId: 'dongxihu', on }) : undefined
  if (found === undefined) throw new Error('the hall of the demonstration is not in the catalogue')
  return found
}

const seeds = fc.integer({ min: 0, max: 1_000_000 })

test('the same seed plans the same morning, another seed another one', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(plan(seed, 12)).toEqual(plan(seed, 12))
      expect(plan(seed, 12)).not.toEqual(plan(seed + 1, 12))
    }),
    { numRuns: 15 },
  )
})

test('as many people come as were asked for, and their families stand in one line each', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 40 }), (seed, people) => {
      const visits = plan(seed, people)
      expect(visits.flatMap(({ matters }) => matters)).toHaveLength(people)
      for (const { matters } of visits) expect(new Set(matters.map(({ service }) => service.queue)).size).toBe(1)
    }),
    { numRuns: 25 },
  )
})

test('every application passes the check of the hall', () => {
  const refused = large
    .flatMap(({ matters }) => matters)
    .map(({ service, application }) =>
      checkPreApplication({ service, input: application, on, calendar: catalogue.calendar, phone: 'required' }),
    )
    .filter(({ ok }) => !ok)
  expect(refused).toEqual([])
})

test('nobody shares a number with somebody else', () => {
  const numbers = large.flatMap(({ matters }) => matters.map(({ person }) => person.idNumber))
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('no two of a family have one name', () => {
  for (const { matters } of large) {
    const names = matters.map(({ person }) => person).filter(({ identity }) => identity !== 'passport')
    expect(new Set(names.map(({ name }) => name)).size).toBe(new Set(names).size)
  }
})

test('every service, way and fate of the hall is met in a long morning', () => {
  const matters = large.flatMap((visit) => visit.matters)
  expect(new Set(matters.map(({ service }) => service.code)).size).toBe(catalogue.services.length)
  expect(new Set(large.map(({ way }) => way)).size).toBe(4)
  expect(new Set(matters.map(({ outcome }) => outcome.kind)).size).toBe(3)
  expect(new Set(matters.map(({ afterwards }) => afterwards.receipt)).size).toBe(4)
  expect(large.some(({ leaves, returns }) => leaves && !returns)).toBe(true)
  expect(large.some(({ matters: { length } }) => length > 2)).toBe(true)
})

test('most come for passports and permits, and most are accepted', () => {
  const matters = large.flatMap((visit) => visit.matters)
  const share = (count: number) => count / matters.length
  expect(share(matters.filter(({ service }) => service.group === 'exit-entry').length)).toBeGreaterThan(0.6)
  expect(share(matters.filter(({ outcome }) => outcome.kind === 'accept').length)).toBeGreaterThan(0.8)
})

test('what is missing is of the list of the person, and never made in the hall', () => {
  for (const { outcome, materials } of large.flatMap((visit) => visit.matters)) {
    if (outcome.kind !== 'notify') continue
    const brought = materials.filter(({ takenHere }) => !takenHere).map(({ id }) => id)
    expect(outcome.lacking.length).toBeGreaterThan(0)
    for (const id of outcome.lacking) expect(brought).toContain(id)
  }
})
