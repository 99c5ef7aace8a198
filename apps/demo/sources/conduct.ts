import { z } from 'zod'
import { SourceId } from '#contract/sources.ts'

/**
 * How a register behaves at one request. `later…` takes the question with 202 and posts its answer, `never` takes it and
 * is not heard of again; `late` answers after LATE_MS, `hang` not at all.
 */
export type Conduct = z.infer<typeof Conduct>
const Conduct = z.enum([
  'confirm',
  'refuse',
  'late',
  'hang',
  'cut',
  'fail',
  'garbage',
  'flood',
  'wrong-shape',
  'wrong-request',
  'wrong-signature',
  'later',
  'later-twice',
  'later-differs',
  'never',
])

export type Conducts = Partial<Record<SourceId, Conduct[]>>
const Conducts = z.partialRecord(SourceId, z.array(Conduct).min(1))

export function conductsOf(text: string | undefined): Conducts {
  return Conducts.parse(JSON.parse(text === undefined || text === '' ? '{}' : text))
}
