import { expect, test } from 'vitest'
import type { Hall } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { findHallCatalogue, findService } from './find.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { idCardRenewal, publishedCatalogue, readCatalogueFiles } from './test-catalogue.ts'

const published = readCatalogueFiles()

function faultsWith(name: string, change: (content: object) => object): string[] {
  const files = published.map((file) => (file.name === name ? { name, content: change(file.content as object) } : file))
  const loaded = loadCatalogue(files)
  return loaded.ok ? [] : loaded.faults.map(({ file, path, reason }) => `${file} ${path.join('.')}: ${reason}`)
}

const service = 'services/id-card-renewal.yaml'
const hall = 'halls/cihui.yaml'

test('the published catalogue has no fault', () => {
  const { services, halls } = publishedCatalogue()
  expect(services.map(({ code }) => code)).toContain('id-card-renewal')
  expect(halls.map(({ id }) => id).toSorted()).toEqual(['cihui', 'dongxihu'])
})

test.each<[string, string, (content: Service & Hall) => object, string]>([
  ['an unknown field', service, (c) => ({ ...c, colour: 'red' }), `${service} colour: expected no field "colour"`],
  [
    'a question given twice',
    service,
    (c) => ({ ...c, questions: [...c.questions, ...c.questions.slice(0, 1)] }),
    `${service} questions.4.id: "born" is given twice`,
  ],
  [
    'an old card that a source could stand for',
    service,
    (c) => ({
      ...c,
      materials: c.materials.map((one) =>
        one.id === 'old-card' ? { ...one, exempt: { source: 'population', basis: '国务院令第716号', mark: 'S' } } : one,
      ),
    }),
    `${service} materials.0.exempt: expected what is handed in or made here never to be exempt (免提交)`,
  ],
  [
    'a paper given twice',
    service,
    (c) => ({ ...c, materials: [...c.materials, ...c.materials.slice(0, 1)] }),
    `${service} materials.5.id: "old-card" is given twice`,
  ],
  [
    'an answer the contract does not know',
    service,
    (c) => ({
      ...c,
      questions: c.questions.map((q) =>
        q.id === 'companion' ? { ...q, options: [{ value: 'aunt', text: q.text }] } : q,
      ),
    }),
    `${service} questions.3.options: expected one of mother, father, guardian, found aunt`,
  ],
  [
    'ages that leave infants without a card',
    service,
    (c) => ({ ...c, result: { ...c.result, validity: c.result.validity.slice(1) } }),
    `${service} result.validity: expected the first class from age 0, found 16`,
  ],
  [
    'a fee that begins after the service',
    service,
    (c) => ({ ...c, validFrom: '2003-01-01' }),
    `${service} fees.0.rows: expected a fee "renewal" in force on 2003-01-01, found none`,
  ],
  [
    'a service the catalogue does not have',
    hall,
    (c) => ({ ...c, services: [...c.services, 'passport'] }),
    `${hall} services.1: expected a service of this catalogue, found "passport"`,
  ],
  [
    'a queue without a window',
    hall,
    (c) => ({ ...c, windows: c.windows.map((w) => ({ ...w, queues: ['B'] })) }),
    `${hall} queues.0: expected a window for queue C, found none`,
  ],
  [
    'a queue nobody can draw for',
    hall,
    (c) => ({ ...c, queues: [...c.queues, { letter: 'B', name: c.name }] }),
    `${hall} queues.1: expected a service of queue B, found none`,
  ],
  [
    'a window given twice',
    hall,
    (c) => ({ ...c, windows: [...c.windows, ...c.windows.slice(0, 1)] }),
    `${hall} windows.2.number: 1 is given twice`,
  ],
  ['a hall given twice', hall, (c) => ({ ...c, id: 'dongxihu' }), 'halls/dongxihu.yaml id: "dongxihu" is given twice'],
  [
    'hours that end before they begin',
    hall,
    (c) => ({ ...c, hours: [{ days: [1], from: '17:00', to: '09:00', extended: false }] }),
    `${hall} hours.0.to: expected a time after 17:00, found 09:00`,
  ],
  [
    'a risk row that begins no later than the one before',
    hall,
    (c) => ({ ...c, atRisk: [...c.atRisk, ...c.atRisk.slice(0, 1)] }),
    `${hall} atRisk.1.from: expected a day after 2024-01-01, found 2024-01-01`,
  ],
  [
    'a term for what nobody collects that begins no later than the one before',
    hall,
    (c) => ({ ...c, uncollected: [...(c.uncollected ?? []), ...(c.uncollected ?? [])] }),
    `${hall} uncollected.1.from: expected a day after 2024-01-01, found 2024-01-01`,
  ],
  [
    'quiet hours that begin no later than the ones before',
    hall,
    (c) => ({ ...c, quietHours: [...(c.quietHours ?? []), ...(c.quietHours ?? [])] }),
    `${hall} quietHours.1.validFrom: expected a day after 2024-01-01, found 2024-01-01`,
  ],
  [
    'quiet hours that are never or always',
    hall,
    (c) => ({ ...c, quietHours: (c.quietHours ?? []).map((row) => ({ ...row, from: '08:00' })) }),
    `${hall} quietHours.0.to: expected a time other than 08:00`,
  ],
])('%s is named with its file and place', (_what, name, change, fault) => {
  expect(faultsWith(name, (content) => change(content as Service & Hall))).toContain(fault)
})

test('faults of several files are told at once', () => {
  const files = published.map((file) => ({ ...file, content: {} }))
  const loaded = loadCatalogue([...files, { name: 'notes.yaml', content: {} }])
  if (loaded.ok) throw new Error('expected faults, found none')
  expect(new Set(loaded.faults.map(({ file }) => file)).size).toBe(published.length + 1)
})

test('an empty folder is a fault of each kind', () => {
  const loaded = loadCatalogue([])
  if (loaded.ok) throw new Error('expected faults, found none')
  expect(loaded.faults.map(({ file }) => file)).toEqual([
    'services',
    'halls',
    'calendars',
    'law/exit-entry.yaml',
    'law/procedure.yaml',
  ])
})

test('a later version of a service takes over on its first day', () => {
  const now = idCardRenewal()
  const next: Service = { ...now, version: 2, validFrom: '2025-01-01' }
  const services = [next, now]
  expect(findService({ services }, { code: now.code, on: '2024-12-31' })?.version).toBe(1)
  expect(findService({ services }, { code: now.code, on: '2025-01-01' })?.version).toBe(2)
  expect(findService({ services }, { code: now.code, on: '2023-12-31' })).toBeUndefined()
})

test('two versions of a service must follow each other', () => {
  const second = { name: 'services/zz.yaml', content: idCardRenewal() }
  const loaded = loadCatalogue([...published, second])
  expect(loaded).toMatchObject({ ok: false, faults: [{ file: 'services/zz.yaml', path: ['version'] }] })
})

test('a screen gets its hall with the services in force and the calendar', () => {
  const catalogue = publishedCatalogue()
  const found = findHallCatalogue(catalogue, { hallId: 'cihui', on: '2024-07-15' })
  expect(found?.hall.id).toBe('cihui')
  expect(found?.services.map(({ code }) => code)).toEqual(['id-card-renewal'])
  expect(findHallCatalogue(catalogue, { hallId: 'nowhere', on: '2024-07-15' })).toBeUndefined()
})
