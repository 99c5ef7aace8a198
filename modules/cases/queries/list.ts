import { z } from 'zod'
import type { CaseDetail, CaseRow, CaseState } from '#contract/cases.ts'
import { maskIdentity } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { getPerson } from '#modules/people/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { type CaseRecord, findCase, listCases, noDue } from '../store/case-files.ts'
import { cursorOf, parseCursor } from './cursor.ts'
import { readDetail } from './detail.ts'

const pageSize = 50

const Cursor = z.tuple([z.iso.date(), z.uuid()])

/** A bounded page of the cases I may see, those due first. */
export async function readCases(
  reading: Reading,
  query: { state?: CaseState | undefined; number?: string | undefined; after?: string | undefined },
): Promise<Decision<{ rows: CaseRow[]; next: string | null }, 'invalid-input'>> {
  const after = parseCursor(Cursor, query.after)
  if (after === 'broken') return refused('invalid-input', { field: 'after', fields: 'after' })
  const records = await listCases(reading.db, {
    scope: reading.scope,
    state: query.state,
    number: query.number?.trim().toUpperCase(),
    after: after === undefined ? undefined : { due: after[0], id: after[1] },
    limit: pageSize + 1,
  })
  const page = records.slice(0, pageSize)
  const rows = await Promise.all(page.map((record) => rowOf(reading, record)))
  const last = page.at(-1)
  const next = records.length > pageSize && last !== undefined ? cursorOf([last.promisedDue ?? noDue, last.id]) : null
  return accepted({ rows, next })
}

/** One case; opening it leaves a line in the trail. */
export async function readCase(
  deps: CaseDeps,
  reading: Reading,
  id: string,
): Promise<Decision<CaseDetail, 'not-found'>> {
  const record = await findCase(reading.db, { scope: reading.scope, id })
  if (record === undefined) return refused('not-found')
  await reading.record({ hallId: record.hallId, act: 'case.open', objectKind: 'case', objectId: record.id })
  return accepted(await readDetail(deps, reading, record))
}

async function rowOf(reading: Reading, record: CaseRecord): Promise<CaseRow> {
  const { db, tools } = reading
  const person = await getPerson({ db, cipher: tools.cipher }, { hallId: record.hallId, id: record.personId })
  return {
    id: record.id,
    number: record.number,
    service: record.service,
    state: record.state,
    applicantName: record.applicantName,
    idNumberMasked: maskIdentity(person),
    acceptedAt: record.acceptedAt,
    promisedDue: record.promisedDue,
    standing: record.clocks.find(({ kind }) => kind === 'promised')?.standing,
  }
}
