import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { SourceId } from '#contract/sources.ts'
import type { Doors } from '#modules/sources/public.ts'

const Sources = z.partialRecord(
  SourceId,
  z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    // 32 characters: what signs an answer about a person is not guessed.
    secret: z.string().min(32).max(512),
  }),
)

/** JSON, or the path of a file of it. What is wrong is said without repeating it: it holds secrets. */
export const sourceSettings = z.string().transform((text, context): Doors => {
  if (text === '') return {}
  const read = Sources.safeParse(jsonOf(text))
  if (read.success) return Object.fromEntries(Object.entries(read.data).filter(([, door]) => door !== undefined))
  context.addIssue({ code: 'custom', message: 'expected sources with their url and secret' })
  return z.NEVER
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'))
  } catch {
    // No file, or no JSON: a fault of the setting like any other.
    return undefined
  }
}
