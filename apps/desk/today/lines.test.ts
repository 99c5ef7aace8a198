import { expect, test } from 'vitest'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { FloorView, TodayView } from '#contract/insights.ts'
import { linesBy } from './lines.ts'

const since = '2024-07-15T02:20:00.000Z'
const crowd = (count: number) => ({ count, atLeast: false })

// Only what the lines look at.
const catalogue = {
  hall: { services: ['passport', 'id-card-renewal', 'move'], queues: [{ letter: 'A' }, { letter: 'C' }] },
} as unknown as HallCatalogue
const floor = {
  queues: [{ queue: 'C', waiting: crowd(2), since }],
  services: [
    { service: 'closed-service', waiting: crowd(1), since },
    { service: 'id-card-renewal', waiting: crowd(1), since },
  ],
} as unknown as FloorView
const today = {
  queues: [{ queue: 'A', called: 3, medianWait: 240 }],
  services: [{ service: 'passport', called: 3, medianWait: 240 }],
} as unknown as TodayView

test('every queue of the hall has a line, in the order of the hall', () => {
  expect(linesBy('queue', { floor, today, catalogue })).toEqual([
    { key: 'A', waiting: crowd(0), since: null, medianWait: 240 },
    { key: 'C', waiting: crowd(2), since, medianWait: null },
  ])
})

test('a service has a line when somebody came for it today, and one the hall no longer has stands last', () => {
  const keys = linesBy('service', { floor, today, catalogue }).map(({ key }) => key)
  expect(keys).toEqual(['passport', 'id-card-renewal', 'closed-service'])
})

test('until the catalogue is there the lines that have people are shown', () => {
  expect(linesBy('queue', { floor, today, catalogue: undefined }).map(({ key }) => key)).toEqual(['A', 'C'])
})
