import { afterAll, beforeAll, expect, test } from 'vitest'
import { hallId, openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, openWindows } from '#server/testing/test-story.ts'
import { compareLedger } from './compare.ts'
import { type Entry, openLedger } from './ledger.ts'
import { type HallRecords, openHallRecords } from './store.ts'

let hall: TestHall
let records: HallRecords
/** What the officer and the family were told of one accepted matter. */
let told: readonly Entry[]

beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
  const { ticketId, preApplicationId, case: accepted } = await acceptWang(hall)
  const ledger = openLedger()
  ledger.enter({ book: 'ticket', key: ticketId, value: 'C001 serving' })
  ledger.enter({ book: 'matter', key: `${ticketId} ${preApplicationId}`, value: '' })
  ledger.enter({ book: 'application', key: preApplicationId, value: 'id-card-renewal kiosk' })
  ledger.enter({ book: 'photo', key: accepted.preApplication.photoId ?? '', value: 'claimed' })
  ledger.enter({ book: 'case', key: accepted.id, value: `${accepted.number} ${preApplicationId} accepted` })
  ledger.enter({ book: 'case-event', key: `${accepted.id} 1`, value: 'accepted' })
  told = ledger.entries()
  records = await openHallRecords(hall.url)
})
afterAll(async () => {
  await records.close()
  await hall.close()
})

async function compare() {
  return compareLedger({ ledger: told, database: await records.entries(hallId) })
}

/** What goes wrong in the database, and is put right again. */
async function plant(fault: string, undo: string): Promise<Awaited<ReturnType<typeof compare>>> {
  await hall.database.pool.query(fault)
  const differences = await compare()
  await hall.database.pool.query(undo)
  return differences
}

test('the words of the ledger are those of the database', async () => {
  expect(await compare()).toEqual([])
})

test('a lost row is found', async () => {
  const differences = await plant(
    'create table kept as select * from ticket_matter; delete from ticket_matter',
    'insert into ticket_matter select * from kept; drop table kept',
  )
  expect(differences.map(({ kind, book }) => `${kind} ${book}`)).toEqual(['lost matter'])
})

test('a row that is there twice is found', async () => {
  const differences = await plant(
    `alter table ticket_matter drop constraint ticket_matter_pkey;
     drop index ticket_matter_one_line;
     insert into ticket_matter select * from ticket_matter`,
    'delete from ticket_matter where ctid in (select max(ctid) from ticket_matter)',
  )
  expect(differences.map(({ kind, book }) => `${kind} ${book}`)).toEqual(['double matter'])
})

test('a row that nobody was told of is found, and one that stands differently', async () => {
  const differences = await plant(
    `insert into case_event (hall_id, case_id, seq, operation_id, kind, occurred_at, recorded_at, payload)
       select hall_id, case_id, 2, 'somebody', 'review-agreed', now(), now(), '{}' from case_event;
     update case_file set state = 'reviewed'`,
    'select 1',
  )
  expect(differences.map(({ kind, book }) => `${kind} ${book}`)).toEqual(['other case', 'unknown case-event'])
})
