import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { freeText, Id, Moment } from './fields.ts'

/** Which entry: the applicant's name, their phone, `form.<field>` or `answer.<question>`. */
const EntryField = z.string().regex(/^(name|phone|(form|answer)\.[A-Za-z][\w-]{0,63})$/)

/** One entry put right at a window. `before` is masked where the entry is. */
export type Correction = z.infer<typeof Correction>
export const Correction = z.strictObject({
  id: Id,
  field: z.string(),
  before: z.string().nullable(),
  at: Moment,
  by: z.string(),
})

const Corrections = z.strictObject({ rows: z.array(Correction) })

export const listCorrections = endpoint({
  name: 'listCorrections',
  method: 'GET',
  path: '/api/pre-applications/:preApplicationId/corrections',
  summary: 'What was put right of a pre-application, the newest first',
  params: z.strictObject({ preApplicationId: Id }),
  reply: Corrections,
})
export const correctEntry = endpoint({
  name: 'correctEntry',
  method: 'POST',
  path: '/api/tickets/:ticketId/matters/:preApplicationId/corrections',
  summary: 'Put one entry right as the person at my window says; what stood there before is kept',
  params: z.strictObject({ ticketId: Id, preApplicationId: Id }),
  body: z.strictObject({ field: EntryField, value: freeText(400) }),
  reply: Corrections,
})
