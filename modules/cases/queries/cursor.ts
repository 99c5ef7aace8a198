import type { z } from 'zod'

/** Where a page ended, as a word that the next request brings back. */
export function cursorOf(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** What a cursor says; nothing where none was given, `broken` where it is none of ours. */
export function parseCursor<T>(schema: z.ZodType<T>, text: string | undefined): T | 'broken' | undefined {
  if (text === undefined) return undefined
  const parsed = schema.safeParse(jsonOf(Buffer.from(text, 'base64url').toString('utf8')))
  return parsed.success ? parsed.data : 'broken'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is one more way for a cursor to be none of ours; the caller refuses it by name.
    return undefined
  }
}
