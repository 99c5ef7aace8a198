import type { z } from 'zod'

/** One file of hall data after parsing; `name` is its path below the data folder. */
export type DataFile = { readonly name: string; readonly content: unknown }

/** What is wrong with hall data, and where: `path` leads to the place inside the file. */
export type DataFault = {
  readonly file: string
  readonly path: readonly (string | number)[]
  readonly reason: string
}

/** Reads one file by its schema. Every fault is named, not only the first. */
export function readDataFile<Schema extends z.ZodType>(
  schema: Schema,
  file: DataFile,
): { value?: z.output<Schema>; faults: DataFault[] } {
  const parsed = schema.safeParse(file.content)
  if (parsed.success) return { value: parsed.data, faults: [] }
  return { faults: parsed.error.issues.flatMap((issue) => listFaults(file.name, issue)) }
}

function listFaults(file: string, issue: z.core.$ZodIssue): DataFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code !== 'unrecognized_keys') return [{ file, path, reason: issue.message }]
  return issue.keys.map((key) => ({ file, path: [...path, key], reason: `expected no field "${key}"` }))
}
