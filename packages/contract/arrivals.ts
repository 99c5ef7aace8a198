import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Bilingual, Id, Moment, ServiceCode, WindowNumber } from './fields.ts'
import { TicketState } from './tickets.ts'

/** `not-today`: by the rules of the service this cannot be had today, whatever papers are in hand. */
export type Readiness = z.infer<typeof Readiness>
export const Readiness = z.enum(['ready', 'papers-missing', 'papers-open', 'not-today'])

/** One matter of somebody who has come, and whether it would be accepted as it stands. */
export type ArrivalMatter = z.infer<typeof ArrivalMatter>
export const ArrivalMatter = z.strictObject({
  preApplicationId: Id,
  service: ServiceCode,
  applicantName: z.string(),
  readiness: Readiness,
  /** Papers the person says they lack, and those they are not sure of or have not spoken of. */
  missing: z.array(Bilingual),
  open: z.array(Bilingual),
})

export const ArrivalState = TicketState.extract(['waiting', 'called', 'missed'])

/** Somebody who has come today and is not served yet; without matters nothing is filled in. */
export type ArrivalRow = z.infer<typeof ArrivalRow>
export const ArrivalRow = z.strictObject({
  ticketId: Id,
  number: z.string(),
  service: ServiceCode,
  state: ArrivalState,
  drawnAt: Moment,
  calledAt: Moment.nullable(),
  window: WindowNumber.nullable(),
  matters: z.array(ArrivalMatter),
})

export const listArrivals = endpoint({
  name: 'listArrivals',
  method: 'GET',
  path: '/api/arrivals',
  summary: 'Who has come today and is not served yet, the newest first, and whether they are ready; bounded',
  reply: z.strictObject({ now: Moment, rows: z.array(ArrivalRow), hasMore: z.boolean() }),
})
