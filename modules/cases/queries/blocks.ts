import { z } from 'zod'
import type { DeferralBlock } from '#contract/deferrals.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { listBlocks } from '../store/deferrals.ts'
import { cursorOf, parseCursor } from './cursor.ts'

const pageSize = 50

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

/** People who may promise no paper until it is restored. */
export async function readBlocks(
  reading: Reading,
  query: { after?: string | undefined },
): Promise<Decision<{ rows: DeferralBlock[]; next: string | null }, 'invalid-input'>> {
  const after = parseCursor(Cursor, query.after)
  if (after === 'broken') return refused('invalid-input', { field: 'after', fields: 'after' })
  const found = await listBlocks(reading.db, {
    scope: reading.scope,
    after: after === undefined ? undefined : { at: after[0], id: after[1] },
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const next = found.length > pageSize && last !== undefined ? cursorOf([last.blockedAt, last.id]) : null
  return accepted({ rows: page, next })
}
