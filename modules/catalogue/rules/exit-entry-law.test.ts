import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { decideEndorsement, type EndorsementFacts } from './endorsement.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { lodgingTerm } from './lodging.ts'
import { publishedCatalogue, readCatalogueFiles } from './test-catalogue.ts'

const { law } = publishedCatalogue()

type Asked = Partial<EndorsementFacts> & Pick<EndorsementFacts, 'type' | 'on'>

function decide(facts: Asked): object {
  const decision = decideEndorsement(law.endorsement, { channel: 'window', entries: 'single', ...facts })
  return decision.ok
    ? { maxStayDays: decision.value.maxStayDays }
    : { reason: decision.reason, instead: decision.facts?.instead }
}

const machine = { on: '2024-07-15', type: 'G', channel: 'smart-machine' } as const
const talent = { type: 'R', on: '2025-11-10' } as const

test.each<[string, Asked, object]>([
  ['23a: business until 05-05', { type: 'S', on: '2024-05-05' }, { maxStayDays: 7 }],
  ['23a: business from 05-06', { type: 'S', on: '2024-05-06' }, { maxStayDays: 14 }],
  ['23b: a talent outside', { ...talent, workplaceInFtz: false }, { reason: 'workplace-outside-area', instead: 'S' }],
  ['23b: a talent in the zone', { ...talent, workplaceInFtz: true }, { maxStayDays: 30 }],
  [
    'a talent in the zone before its day',
    { type: 'R', on: '2025-11-04', workplaceInFtz: true },
    { reason: 'workplace-outside-area', instead: 'S' },
  ],
  ['the machine, everything fits', { ...machine, age: 16, cardPermit: true }, { maxStayDays: 7 }],
  ['23c: registered staff', { ...machine, registeredStaff: true }, { reason: 'registered-staff', instead: 'window' }],
  ['23c: age 15', { ...machine, age: 15 }, { reason: 'too-young-for-machine', instead: 'window' }],
  ['23c: the first time', { ...machine, firstTime: true }, { reason: 'first-time', instead: 'window' }],
  ['a booklet', { ...machine, cardPermit: false }, { reason: 'no-card-permit', instead: 'window' }],
  ['too short', { ...machine, permitExpires: '2024-10-14' }, { reason: 'permit-too-short', instead: 'window' }],
  ['just long enough', { ...machine, permitExpires: '2024-10-15' }, { maxStayDays: 7 }],
  ['run out', { ...machine, permitExpires: '2024-07-14' }, { reason: 'permit-expired', instead: 'new-permit' }],
  ['family at the machine', { ...machine, type: 'T' }, { reason: 'type-not-at-machine', instead: 'window' }],
  ['business once at the machine', { ...machine, type: 'S' }, { reason: 'type-not-at-machine', instead: 'window' }],
  ['business often at the machine', { ...machine, type: 'S', entries: 'multiple' }, { maxStayDays: 14 }],
  [
    'business often at the machine, the day before',
    { ...machine, type: 'S', entries: 'multiple', on: '2024-05-05' },
    { reason: 'type-not-at-machine', instead: 'window' },
  ],
  ['family once', { type: 'T', on: '2024-07-15' }, { maxStayDays: 14 }],
  ['family often', { type: 'T', on: '2024-07-15', entries: 'multiple' }, { maxStayDays: 90 }],
  ['to live there', { type: 'D', on: '2024-07-15' }, { maxStayDays: null }],
  ['travel from Wuhan', { type: 'G', on: '2024-07-15', residence: '420112' }, { maxStayDays: 7 }],
  [
    'travel from a city not open',
    { type: 'G', on: '2024-07-15', residence: '420500' },
    { reason: 'residence-not-open', instead: 'L' },
  ],
  [
    'travel from a city before its day',
    { type: 'G', on: '2024-03-05', residence: '610113' },
    { reason: 'residence-not-open', instead: 'L' },
  ],
  ['travel from it on its day', { type: 'G', on: '2024-03-06', residence: '610113' }, { maxStayDays: 7 }],
])('case %s', (_case, facts, expected) => {
  expect(decide(facts)).toEqual(expected)
})

test.each([
  ['foreigner', 'hotel', '2024-10-01T22:30:00+08:00', true],
  ['foreigner', 'hotel', '2024-10-01T22:31:00+08:00', false],
  ['foreigner', 'home-rural', '2024-10-02T22:30:00+08:00', false],
  ['taiwan', 'home-rural', '2024-10-02T22:30:00+08:00', true],
  ['taiwan', 'home-town', '2024-10-02T22:30:00+08:00', false],
  ['hk-macau', 'home-rural', '2024-10-03T22:30:00+08:00', true],
  ['hk-macau', 'home-rural', '2024-10-03T22:30:01+08:00', false],
] as const)('case 24: %s in %s, arrived 09-30 22:30, reported %s, in time is %s', (person, place, at, onTime) => {
  const arrived = Temporal.Instant.from('2024-09-30T22:30:00+08:00')
  expect(lodgingTerm({ law, person, place, arrived, reported: Temporal.Instant.from(at) }).onTime).toBe(onTime)
})

test('a person and place without hours, or with two, is a fault of the file', () => {
  const files = readCatalogueFiles().map((file) => {
    if (file.name !== 'law/exit-entry.yaml') return file
    const others = law.lodging.slice(1)
    return { ...file, content: { ...law, lodging: [...others, ...others.slice(0, 1)] } }
  })
  const loaded = loadCatalogue(files)
  if (loaded.ok) throw new Error('expected faults, found none')
  expect(loaded.faults.map(({ reason }) => reason)).toEqual([
    'expected one row for foreigner at hotel, found 0',
    'expected one row for foreigner at home-town, found 2',
  ])
})
