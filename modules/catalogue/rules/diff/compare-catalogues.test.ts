import { expect, test } from 'vitest'
import type { Change } from '#contract/catalogue-changes.ts'
import type { Service } from '#contract/service.ts'
import { idCardRenewal, publishedCatalogue } from '../test-catalogue.ts'
import { compareCatalogues } from './compare-catalogues.ts'
import { compareServices } from './service-table.ts'

const catalogue = publishedCatalogue()
const first = idCardRenewal()
const second: Service = { ...first, version: first.version + 1, validFrom: '2025-01-01' }

function changesOf(after: Partial<Service>): Change[] {
  return compareServices(first, { ...second, ...after })
}

function withServices(...services: Service[]) {
  return { ...catalogue, services: [...catalogue.services.filter(({ code }) => code !== first.code), ...services] }
}

test('the same catalogue has no differences', () => {
  expect(compareCatalogues(catalogue, publishedCatalogue())).toEqual({
    services: [],
    halls: [],
    calendar: { begun: [], changed: [] },
  })
  expect(changesOf({})).toEqual([])
})

test('the order in which the fields of a file are written is no difference', () => {
  const reversed = Object.fromEntries(Object.entries(first).reverse()) as Service // the same fields
  expect(compareServices(first, reversed)).toEqual([])
})

test('a new amount is told with its first day, before and after', () => {
  const [item] = first.fees
  if (item === undefined) throw new Error('expected a fee, found none')
  const free = { fen: 0, from: '2025-03-01', basis: '财税〔2025〕1号', mark: 'D' as const }
  expect(changesOf({ fees: [{ ...item, rows: [...item.rows, free] }, ...first.fees.slice(1)] })).toEqual([
    {
      kind: 'fee',
      name: item.name,
      reduction: null,
      when: expect.any(Array),
      from: '2025-03-01',
      before: { zh: '20 元', en: 'CNY 20' },
      after: { zh: '0 元', en: 'CNY 0' },
    },
  ])
})

test('a fee that goes, one that comes and a reduction are told', () => {
  const [item, other] = first.fees
  if (item === undefined || other === undefined) throw new Error('expected two fees')
  const poor = {
    name: { zh: '低保户', en: 'Low income' },
    when: { ageFrom: 60 },
    fen: 0,
    basis: '减免',
    mark: 'D' as const,
  }
  const changes = changesOf({
    fees: [
      { ...item, reductions: [poor] },
      { ...other, id: 'another' },
    ],
  })
  expect(
    changes.map((change) =>
      change.kind === 'fee' ? [change.reduction?.zh, change.before?.zh, change.after?.zh] : change,
    ),
  ).toEqual([
    ['低保户', undefined, '0 元'],
    [undefined, undefined, '40 元'],
    [undefined, '40 元', undefined],
  ])
})

test('a paper more, a paper less and a paper that stays are each told for what they are', () => {
  const [old, book, ...rest] = first.materials
  if (old === undefined || book === undefined) throw new Error('expected two papers')
  const extra = { ...book, id: 'extra', name: { zh: '房产证', en: 'Title deed' }, when: { ageUnder: 18 } }
  expect(changesOf({ materials: [{ ...old, handedIn: false }, ...rest, extra] })).toEqual([
    { kind: 'removed', thing: 'material', name: book.name, when: [] },
    {
      kind: 'added',
      thing: 'material',
      name: extra.name,
      when: [{ ageUnder: 18, ageFrom: null, answers: [], past: null }],
    },
    { kind: 'paper', name: old.name, facet: 'handed-in', after: false },
  ])
})

test('a limit is told with the circumstances of each of its rows, in the words of the questions', () => {
  const short = {
    kind: 'working-days' as const,
    n: 5,
    when: { answers: { reason: ['damaged'] } },
    basis: '本厅',
    mark: 'D' as const,
  }
  const [change] = changesOf({ limits: { ...first.limits, promised: [short, ...first.limits.promised] } })
  expect(change).toMatchObject({
    kind: 'limit',
    of: 'promised',
    before: [{ kind: 'working-days', n: 10, when: [] }],
    after: [
      {
        n: 5,
        when: [
          { answers: [{ question: { zh: '为什么换证？' }, options: [{ en: 'It is damaged and cannot be read' }] }] },
        ],
      },
      { n: 10, when: [] },
    ],
  })
})

test('a class of validity is told by its age', () => {
  const validity = first.result.validity.map((one) => (one.fromAge === 16 ? { ...one, years: 15 } : one))
  expect(changesOf({ result: { ...first.result, validity } })).toEqual([
    { kind: 'validity', fromAge: 16, when: [], before: { kind: 'years', n: 10 }, after: { kind: 'years', n: 15 } },
  ])
})

/** Every place in a service that holds a text, a number or a truth, with a copy in which it is another one. */
function listMutations(value: unknown, path: string[] = []): [string, unknown][] {
  if (Array.isArray(value)) {
    const within = value.flatMap((one, place) =>
      listMutations(one, [...path, String(place)]).map(([at, mutant]): [string, unknown] => [
        at,
        value.with(place, mutant),
      ]),
    )
    const shorter = value.map((_, place): [string, unknown] => [
      `${path.join('.')} without ${place}`,
      value.toSpliced(place, 1),
    ])
    return [...within, ...shorter]
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([field, inner]) =>
      listMutations(inner, [...path, field]).map(([at, mutant]): [string, unknown] => [
        at,
        { ...value, [field]: mutant },
      ]),
    )
  }
  if (typeof value === 'number') return [[path.join('.'), value + 1]]
  return [[path.join('.'), typeof value === 'boolean' ? !value : `${value}x`]]
}

test('no difference is silent: whatever is changed anywhere in a service is told', () => {
  const mutations = listMutations(first).filter(([at]) => !['code', 'version', 'validFrom'].includes(at))
  expect(mutations.length).toBeGreaterThan(300)
  const silent = mutations.filter(([, mutant]) => compareServices(first, mutant as Service).length === 0)
  expect(silent.map(([at]) => at)).toEqual([])
})

test('a new version is compared with the one before it', () => {
  const { services } = compareCatalogues(catalogue, withServices(first, { ...second, queue: 'D' }))
  expect(services).toEqual([
    {
      kind: 'version',
      code: first.code,
      name: first.name,
      version: 2,
      validFrom: '2025-01-01',
      changes: [{ kind: 'queue', before: 'C', after: 'D' }],
    },
  ])
})

test('a version that both have and that says something else is told as rewritten', () => {
  const { services } = compareCatalogues(catalogue, withServices({ ...first, queue: 'D' }))
  expect(services).toMatchObject([{ kind: 'rewritten', version: 1, changes: [{ kind: 'queue' }] }])
})

test('services and versions that come and go are told', () => {
  const begun = { ...first, code: 'of-no-hall' }
  const kinds = (before: Service[], after: Service[]) =>
    compareCatalogues(withServices(...before), withServices(...after)).services.map(({ kind, version }) => [
      kind,
      version,
    ])
  expect(kinds([first], [first, begun])).toEqual([['began', 1]])
  expect(kinds([first, begun], [first])).toEqual([['ended', 1]])
  expect(kinds([first, second], [second])).toEqual([['withdrawn', 1]])
})

test('what a hall offers, and where else it differs, is told', () => {
  const halls = catalogue.halls.map((hall) =>
    hall.id === 'cihui' ? { ...hall, hours: [], services: ['passport-first'] } : hall,
  )
  const after = {
    ...withServices(first, { ...first, code: 'passport-first', version: 9, name: { zh: '护照', en: 'Passport' } }),
    halls,
  }
  expect(compareCatalogues(catalogue, after).halls).toEqual([
    expect.objectContaining({
      hallId: 'cihui',
      kind: 'changed',
      begun: [{ zh: '护照', en: 'Passport' }],
      other: ['hours'],
    }),
  ])
})

test('a year more and a year amended are told', () => {
  const { years } = catalogue.calendar
  const [one, ...rest] = years
  if (one === undefined) throw new Error('expected a year')
  const amended = {
    ...catalogue,
    calendar: { ...catalogue.calendar, years: [{ ...one, holidays: [] }, ...rest.slice(0, -1)] },
  }
  expect(compareCatalogues(amended, catalogue).calendar).toEqual({ begun: [years.at(-1)?.year], changed: [one.year] })
})
