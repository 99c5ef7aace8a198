import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Moment } from './fields.ts'

export type NoticeChannel = z.infer<typeof NoticeChannel>
export const NoticeChannel = z.enum(['sms', 'email'])

export type NoticeState = z.infer<typeof NoticeState>
export const NoticeState = z.enum(['queued', 'sent', 'undeliverable', 'kept'])

/** What is written to citizens. */
export type NoticeTemplate = z.infer<typeof NoticeTemplate>
export const NoticeTemplate = z.enum([
  'pre-application-filed',
  'window-calls',
  'case-accepted',
  'case-notified',
  'case-refused',
  'case-denied',
  'case-ready',
  'document-ready-collect',
  'uncollected-reminder',
  'rating-invitation',
])

export type NoticeRow = z.infer<typeof NoticeRow>
export const NoticeRow = z.strictObject({
  id: Id,
  channel: NoticeChannel,
  to: z.string(),
  template: z.string(),
  text: z.string(),
  state: NoticeState,
  attempts: z.int(),
  createdAt: Moment,
  sentAt: Moment.nullable(),
  lastError: z.string().nullable(),
})

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/api/notices',
  summary: 'Every message to citizens. Addresses are masked; one-time codes show only where no gateway is connected',
  query: z.strictObject({ after: z.string().max(200).optional() }),
  reply: z.strictObject({ rows: z.array(NoticeRow), next: z.string().nullable(), gateway: z.boolean() }),
})
