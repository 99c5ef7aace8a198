import type { Hall } from '#contract/catalogue.ts'
import type { DataFault } from '#contract/data-fault.ts'
import type { Service } from '#contract/service.ts'
import { findRepeated, type Named } from './named.ts'

/** What a schema cannot see: whether each service has a queue, each queue a window, and each is used. */
export function listHallFaults(halls: readonly Named<Hall>[], services: readonly Named<Service>[]): DataFault[] {
  return [
    ...listRepeated(halls, 'id'),
    ...listRepeated(halls, 'casePrefix'),
    ...halls.flatMap(({ file, value }) => listFaultsOf(value, services).map((fault) => ({ file, ...fault }))),
  ]
}

function listRepeated(halls: readonly Named<Hall>[], field: 'id' | 'casePrefix'): DataFault[] {
  return findRepeated(halls.map(({ value }) => value[field])).map(([place, text]) => ({
    file: halls[place]?.file ?? 'halls',
    path: [field],
    reason: `"${text}" is given twice`,
  }))
}

type Fault = Omit<DataFault, 'file'>

function listFaultsOf(hall: Hall, services: readonly Named<Service>[]): Fault[] {
  return [
    ...listServiceFaults(hall, services),
    ...listQueueFaults(hall, services),
    ...listWindowFaults(hall),
    ...hall.hours.flatMap(({ from, to }, place): Fault[] =>
      from < to ? [] : [{ path: ['hours', place, 'to'], reason: `expected a time after ${from}, found ${to}` }],
    ),
    ...listStepFaults('atRisk', hall.atRisk),
    ...listStepFaults('uncollected', hall.uncollected ?? []),
    ...listStepFaults('deferral', hall.deferral ?? []),
    ...listQuietFaults(hall.quietHours ?? []),
    ...findRepeated((hall.days ?? []).map(({ date }) => date)).map(([place, date]) => ({
      path: ['days', place, 'date'],
      reason: `${date} is given twice`,
    })),
  ]
}

function listStepFaults(
  field: 'atRisk' | 'uncollected' | 'deferral',
  rows: readonly { readonly from: string }[],
): Fault[] {
  return listOrderFaults(rows.map(({ from }) => from)).map(({ place, reason }) => ({
    path: [field, place, 'from'],
    reason,
  }))
}

function listQuietFaults(rows: NonNullable<Hall['quietHours']>): Fault[] {
  return [
    ...listOrderFaults(rows.map(({ validFrom }) => validFrom)).map(({ place, reason }) => ({
      path: ['quietHours', place, 'validFrom'],
      reason,
    })),
    ...rows.flatMap(({ from, to }, place): Fault[] => {
      // The same time twice could mean never or always.
      return from === to ? [{ path: ['quietHours', place, 'to'], reason: `expected a time other than ${from}` }] : []
    }),
  ]
}

/** The row in force is the last one that has begun, so the rows stand in the order of their days. */
function listOrderFaults(days: readonly string[]): { place: number; reason: string }[] {
  return days.flatMap((day, place) => {
    const before = days[place - 1]
    if (before === undefined || before < day) return []
    return [{ place, reason: `expected a day after ${before}, found ${day}` }]
  })
}

function listServiceFaults(hall: Hall, services: readonly Named<Service>[]): Fault[] {
  const letters = hall.queues.map(({ letter }) => letter)
  return hall.services.flatMap((code, place): Fault[] => {
    const path = ['services', place]
    const versions = services.filter(({ value }) => value.code === code)
    if (versions.length === 0) return [{ path, reason: `expected a service of this catalogue, found "${code}"` }]
    return versions
      .filter(({ value }) => !letters.includes(value.queue))
      .map(({ value }) => ({ path, reason: `expected a queue ${value.queue} for "${code}" in this hall, found none` }))
  })
}

function listQueueFaults(hall: Hall, services: readonly Named<Service>[]): Fault[] {
  const staffed = hall.windows.flatMap(({ queues }) => queues)
  const used = services.filter(({ value }) => hall.services.includes(value.code)).map(({ value }) => value.queue)
  return [
    ...findRepeated(hall.queues.map(({ letter }) => letter)).map(([place, letter]) => ({
      path: ['queues', place, 'letter'],
      reason: `"${letter}" is given twice`,
    })),
    ...hall.queues.flatMap(({ letter }, place): Fault[] => {
      const path = ['queues', place]
      // A ticket nobody can draw is only clutter on the board; a ticket nobody can call is a broken promise.
      if (!used.includes(letter)) return [{ path, reason: `expected a service of queue ${letter}, found none` }]
      return staffed.includes(letter) ? [] : [{ path, reason: `expected a window for queue ${letter}, found none` }]
    }),
  ]
}

function listWindowFaults(hall: Hall): Fault[] {
  const letters = hall.queues.map(({ letter }) => letter)
  return [
    ...findRepeated(hall.windows.map(({ number }) => number)).map(([place, number]) => ({
      path: ['windows', place, 'number'],
      reason: `${number} is given twice`,
    })),
    ...hall.windows.flatMap(({ queues }, place) =>
      queues
        .filter((letter) => !letters.includes(letter))
        .map((letter) => ({
          path: ['windows', place, 'queues'],
          reason: `expected a queue of this hall, found ${letter}`,
        })),
    ),
  ]
}
