import { z } from 'zod'
import type { CaseDetail, CaseRow, CaseState } from '#contract/cases.ts'
import { maskIdentity } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { getPerson } from '#modules/people/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { CaseDeps } from '../commands/deps.ts'
import { type CaseRecord, findCase, listCases, noDue } from '../store/case-files.ts'
import { readDetail } from './detail.ts'

const pageSize = 50

const Cursor = z.tuple([z.iso.date(), z.uuid()])

/** A bounded page of the cases I may see, those due first. */
export async function readCases(
  reading: Reading,
  query: { state?: CaseState | undefined; number?: string | undefined; after?: string | undefined },
): Promise<Decision<{ rows: CaseRow[]; next: string | null }, 'invalid-input'>> {
  const after = query.after === undefined ? undefined : parseCursor(query.after)
  if (query.after !== undefined && after === undefined)
    return refused('invalid-input', { field: 'after', fields: 'after' })
  const records = await listCases(reading.db, {
    scope: reading.scope,
    state: query.state,
    number: query.number?.trim().toUpperCase(),
    after,
    limit: pageSize + 1,
  })
  const page = records.slice(0, pageSize)
  const rows = await Promise.all(page.map((record) => rowOf(reading, record)))
  const last = page.at(-1)
  const next = records.length > pageSize && last !== undefined ? cursorOf(last) : null
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

function cursorOf(record: CaseRecord): string {
  return Buffer.from(JSON.stringify([record.promisedDue ?? noDue, record.id])).toString('base64url')
}

function parseCursor(text: string): { due: string; id: string } | undefined {
  const parsed = Cursor.safeParse(jsonOf(Buffer.from(text, 'base64url').toString('utf8')))
  return parsed.success ? { due: parsed.data[0], id: parsed.data[1] } : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is one more way for a cursor to be none of ours; the caller refuses it by name.
    return undefined
  }
}
