import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { freeText, HallId, Id, Moment, ServiceCode } from './fields.ts'

export const collectionReasons = ['not-for-post', 'proxy-required', 'proxy-invalid', 'receiver-phone-invalid'] as const
export type CollectionReason = (typeof collectionReasons)[number]

/** To whom and where a document is posted. */
export type Receiver = z.infer<typeof Receiver>
export const Receiver = z.strictObject({
  name: freeText(60),
  phone: z.string().trim().min(1).max(24),
  address: freeText(200),
})

/** Chosen at acceptance: collected at the hall, or posted (到付). */
export type CollectionChoice = z.infer<typeof CollectionChoice>
export const CollectionChoice = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pick-up') }),
  z.strictObject({ by: z.literal('post'), receiver: Receiver }),
])

/** Who collects for somebody else: known by an identity card, and the power of attorney (委托书) was seen. */
export type CollectingProxy = z.infer<typeof CollectingProxy>
export const CollectingProxy = z.strictObject({
  name: freeText(60),
  idNumber: z.string().trim().min(1).max(32),
  powerOfAttorneySeen: z.literal(true),
})

export type HandedTo = z.infer<typeof HandedTo>
export const HandedTo = z.enum(['applicant', 'guardian', 'proxy'])

/** How a case reaches its owner, masked. */
export type CollectionView = z.infer<typeof CollectionView>
export const CollectionView = z.strictObject({
  by: z.enum(['pick-up', 'post']),
  receiver: z.strictObject({ name: z.string(), phoneMasked: z.string(), addressMasked: z.string() }).nullable(),
  carrier: z.string().nullable(),
  tracking: z.string().nullable(),
  postedAt: Moment.nullable(),
  handedTo: HandedTo.nullable(),
  proxy: z.strictObject({ name: z.string(), idNumberMasked: z.string() }).nullable(),
})

/** waiting: ready at the hall; uncollected: for longer than the hall's term; to-post: to be posted; posted: on its way. */
export type CollectionState = z.infer<typeof CollectionState>
export const CollectionState = z.enum(['waiting', 'uncollected', 'to-post', 'posted'])

export type CollectionRow = z.infer<typeof CollectionRow>
export const CollectionRow = z.strictObject({
  caseId: Id,
  hallId: HallId,
  number: z.string(),
  service: ServiceCode,
  applicantName: z.string(),
  state: CollectionState,
  readyAt: Moment,
  /** Full days in the hall's calendar since it was ready. */
  days: z.int(),
  /** Reminders that are due by now. */
  reminders: z.int(),
  postedAt: Moment.nullable(),
})

export const listCollections = endpoint({
  name: 'listCollections',
  method: 'GET',
  path: '/api/collections',
  summary: 'Documents that wait for their owners, the longest first, a bounded page',
  query: z.strictObject({ state: CollectionState.optional(), after: z.string().max(200).optional() }),
  reply: z.strictObject({ rows: z.array(CollectionRow), next: z.string().nullable() }),
})

/** The label of a parcel: the look is recorded, and nothing of the reply is stored. */
export const openReceiver = endpoint({
  name: 'openReceiver',
  method: 'POST',
  path: '/api/cases/:caseId/receiver',
  summary: 'Open the address a document is posted to; the look is recorded',
  params: z.strictObject({ caseId: Id }),
  body: z.strictObject({}),
  reply: Receiver,
})
