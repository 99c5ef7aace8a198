import { z } from 'zod'
import { accepted, type Decision, refused } from '#kernel/result.ts'

export interface Cursor {
  /** What the list is ordered by: an instant or a date. */
  readonly at: string
  readonly id: string
}

const kinds = { moment: z.tuple([z.iso.datetime(), z.uuid()]), date: z.tuple([z.iso.date(), z.uuid()]) }

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

/** Undefined for the first page; a cursor that is none of ours, or of another order, is refused by name. */
export function readCursor(
  text: string | undefined,
  kind: keyof typeof kinds,
): Decision<Cursor | undefined, 'invalid-input'> {
  if (text === undefined) return accepted(undefined)
  const parsed = kinds[kind].safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '))
  if (!parsed.success) return refused('invalid-input', { field: 'after', fields: 'after' })
  return accepted({ at: parsed.data[0], id: parsed.data[1] })
}
