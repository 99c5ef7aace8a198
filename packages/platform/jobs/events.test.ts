import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { eventTaskOf, type Subscriber } from './events.ts'

let hall: TestHall
const heard: string[] = []
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())
beforeEach(() => {
  heard.length = 0
})

function subscriber(name: string): Subscriber {
  return async (event) => {
    heard.push(`${name} ${event.name}`)
  }
}

/** Delivers one event; the jobs that came of it. */
async function deliver(name: string, subscribers: Readonly<Record<string, Subscriber>>): Promise<unknown[]> {
  const envelope = { name, hallId, payload: { caseId: 'c' }, eventId: hall.tools.ids.next() }
  await eventTaskOf(hall.tools.db, { [name]: subscribers })(envelope)
  const { rows } = await hall.database.pool.query<{ payload: { subscriber: string } }>(
    'select payload from graphile_worker._private_jobs where key like $1 order by key',
    [`${envelope.eventId}:%`],
  )
  return rows.map(({ payload }) => payload.subscriber)
}

test('an event that several hear becomes a job for each of them', async () => {
  const jobs = await deliver('case.ready', { notices: subscriber('notices'), ratings: subscriber('ratings') })
  expect(jobs).toEqual(['notices', 'ratings'])
  expect(heard).toEqual([])
})

test('whoever hears an event alone gets it at once, without a second job', async () => {
  expect(await deliver('case.approved', { documents: subscriber('documents') })).toEqual([])
  expect(heard).toEqual(['documents case.approved'])
})

test('a failure of the only one fails the job, so that it is tried again', async () => {
  const failing = async () => {
    throw new Error('the printer is out of paper')
  }
  await expect(deliver('case.approved', { documents: failing })).rejects.toThrow('out of paper')
})

test('an event that nobody hears is no fault', async () => {
  expect(await deliver('case.handed-over', {})).toEqual([])
})
