import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CollectionRow, CollectionState, CollectionView } from '#contract/collection.ts'
import { hallDate } from '#kernel/clock.ts'
import { maskIdNumber, maskPhone } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { collectionState, daysWaiting, remindersDue } from '../rules/index.ts'
import { type CollectionRecord, listWaiting, type WaitingCase, type WaitingListing } from '../store/collections.ts'
import { cursorOf, parseCursor } from './cursor.ts'

const pageSize = 50

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

const whichOf = {
  waiting: 'recent',
  uncollected: 'uncollected',
  'to-post': 'to-post',
  posted: 'posted',
} as const satisfies Record<CollectionState, WaitingListing['which']>

/** What waits for its owner, the longest first. */
export async function readCollections(
  { catalogue }: CaseDeps,
  reading: Reading,
  query: { state?: CollectionState | undefined; after?: string | undefined },
): Promise<Decision<{ rows: CollectionRow[]; next: string | null }, 'invalid-input'>> {
  const after = parseCursor(Cursor, query.after)
  if (after === 'broken') return refused('invalid-input', { field: 'after', fields: 'after' })
  const today = hallDate(reading.now).toString()
  const found = await listWaiting(reading.db, {
    scope: reading.scope,
    which: query.state === undefined ? 'waits' : whichOf[query.state],
    before: catalogue.halls.flatMap(({ id }) => {
      const instant = uncollectedBefore({ catalogue, hallId: id, today })
      return instant === undefined ? [] : [{ hallId: id, instant }]
    }),
    after: after === undefined ? undefined : { readyAt: after[0], id: after[1] },
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const next = found.length > pageSize && last !== undefined ? cursorOf([last.readyAt, last.caseId]) : null
  return accepted({ rows: page.map((waiting) => rowOf(catalogue, waiting, today)), next })
}

/** The hall's term on a day; undefined where it reminds nobody. */
export function uncollectedTerm({
  catalogue,
  hallId,
  today,
}: {
  catalogue: Catalogue
  hallId: string
  today: string
}): number | undefined {
  return findHall(catalogue, hallId)?.uncollected?.findLast(({ from }) => from <= today)?.days
}

/** What was ready before this instant has waited for the whole term: a day of the hall begins at its midnight. */
export function uncollectedBefore(given: { catalogue: Catalogue; hallId: string; today: string }): string | undefined {
  const term = uncollectedTerm(given)
  if (term === undefined) return undefined
  const firstDayIn = Temporal.PlainDate.from(given.today).subtract({ days: term - 1 })
  return firstDayIn.toZonedDateTime('Asia/Shanghai').toInstant().toString()
}

/** As the desk sees it: names open, what identifies or locates somebody masked. */
export function viewCollection(record: CollectionRecord): CollectionView {
  const { receiver, proxy } = record
  return {
    by: record.by,
    receiver:
      receiver === null
        ? null
        : { name: receiver.name, phoneMasked: maskPhone(receiver.phone), addressMasked: maskAddress(receiver.address) },
    carrier: record.carrier,
    tracking: record.tracking,
    postedAt: record.postedAt,
    handedTo: record.handedTo,
    proxy: proxy === null ? null : { name: proxy.name, idNumberMasked: maskIdNumber(proxy.idNumber) },
  }
}

/** Province, city and district stay, the door goes: about the first nine characters. */
function maskAddress(address: string): string {
  const characters = [...address]
  return characters.length <= 9 ? '****' : `${characters.slice(0, 9).join('')}****`
}

function rowOf(catalogue: Catalogue, waiting: WaitingCase, today: string): CollectionRow {
  const { hallId, caseId, number, service, applicantName, by, readyAt, postedAt } = waiting
  const readyOn = hallDate(Temporal.Instant.from(readyAt)).toString()
  // Without a term nothing is ever too long.
  const term = uncollectedTerm({ catalogue, hallId, today }) ?? Number.POSITIVE_INFINITY
  const facts = { by, readyOn, isPosted: postedAt !== null, term }
  return {
    caseId,
    hallId,
    number,
    service,
    applicantName,
    state: collectionState(facts, today),
    readyAt,
    days: daysWaiting({ readyOn, today }),
    reminders: remindersDue(facts, today),
    postedAt,
  }
}
