import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { questions } from './questions.ts'
import { answerLines } from './rules.ts'

const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
if (!read.ok) throw new Error('expected a sound catalogue')
const basis = { catalogue: read.catalogue, today: '2026-11-22' }

async function answer(name: string, lines: readonly string[]): Promise<object[]> {
  const question = questions[name]
  if (question === undefined) throw new Error(`expected a question ${name}, found none`)
  const output = new PassThrough()
  const said = text(output)
  await answerLines({ question, basis, input: Readable.from(lines.map((line) => `${line}\n`)), output })
  output.end()
  return (await said)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

const pause = { from: '2024-09-18', to: '2024-09-19', basis: '行政许可法45' }
const deadline = { start: '2024-09-13', kind: 'working-days', n: 7 }

// The shapes that are promised to whoever builds on them.
test.each<[string, object, object]>([
  [
    'deadline',
    { ...deadline, pauses: [pause], extensions: [], target: '2024-09-20' },
    { due: '2024-09-27', risk: 'AT_RISK' },
  ],
  ['deadline', { ...deadline, target: '2024-09-25' }, { due: '2024-09-25', risk: 'ON_TRACK' }],
  ['deadline', { ...deadline, target: '2024-09-18', steps: [{ kind: 'working-days', n: 3 }] }, { risk: 'IMPOSSIBLE' }],
  ['deadline', { start: '2026-12-28', kind: 'working-days', n: 7 }, { error: 'CALENDAR_MISSING' }],
  ['deadline', { start: '2024-09-30T22:30:00+08:00', kind: 'hours', n: 24 }, { due: '2024-10-01T22:30:00+08:00' }],
  ['id-number', { number: '11010519491231002X', on: '2026-11-22' }, { valid: true, birthDate: '1949-12-31' }],
  ['uscc', { code: '12441500196720244T' }, { valid: true }],
  ['uscc', { code: '11440300007542785T' }, { valid: false, reason: 'check-digit' }],
  ['id-validity', { born: '1998-03-31', issued: '2024-03-30' }, { validTo: '2034-03-30' }],
  ['id-validity', { born: '1978-09-02', issued: '2024-09-02' }, { validTo: 'LONG_TERM' }],
  ['renewal-window', { expires: '2024-09-14', on: '2024-06-13' }, { opens: '2024-06-14', status: 'TOO_EARLY' }],
  ['fee', { service: 'passport', on: '2024-07-15' }, { fen: 12_000 }],
  [
    'lodging',
    {
      person: 'foreigner',
      place: 'hotel',
      arrived: '2024-09-30T22:30:00+08:00',
      reported: '2024-10-01T22:31:00+08:00',
    },
    { due: '2024-10-01T22:30:00+08:00', onTime: false },
  ],
  ['endorsement', { type: 'S', on: '2024-05-06', channel: 'window' }, { eligible: true, maxStayDays: 14 }],
  [
    'endorsement',
    { type: 'G', on: '2024-05-06', channel: 'smart-machine', age: 15 },
    { eligible: false, reason: 'too-young-for-machine', instead: 'window' },
  ],
])('%s %j is answered %j', async (name, asked, expected) => {
  expect(await answer(name, [JSON.stringify(asked)])).toEqual([expect.objectContaining(expected)])
})

test.each<[string, unknown, string]>([
  ['an impossible date', { ...deadline, start: '2024-02-30' }, 'start'],
  ['a negative limit', { ...deadline, n: -1 }, 'n'],
  ['a pause without basis', { ...deadline, pauses: [{ ...pause, basis: ' ' }] }, 'pauses[0].basis'],
  ['pauses that overlap', { ...deadline, pauses: [pause, { ...pause, from: '2024-09-19' }] }, 'pauses[1]'],
  ['a pause that ends before it begins', { ...deadline, pauses: [{ ...pause, to: '2024-09-17' }] }, 'pauses[0]'],
  ['an unknown field', { ...deadline, due: '2024-09-25' }, 'due'],
  ['hours from a day', { ...deadline, kind: 'hours' }, 'start'],
  ['no object', 7, 'object'],
])('%s is refused with the field and the reason', async (_what, asked, field) => {
  expect(await answer('deadline', [JSON.stringify(asked)])).toEqual([
    { error: 'INVALID_INPUT', detail: expect.stringContaining(field) },
  ])
})

test('each line has its answer in its place, good or bad', async () => {
  const good = JSON.stringify(deadline)
  const answers = await answer('deadline', [good, '{', '', good, '{"start":"2026-12-28","kind":"working-days","n":7}'])
  expect(answers).toEqual([
    { due: '2024-09-25' },
    { error: 'INVALID_INPUT', detail: 'expected a JSON object' },
    { error: 'INVALID_INPUT', detail: 'expected a JSON object' },
    { due: '2024-09-25' },
    { error: 'CALENDAR_MISSING' },
  ])
})
