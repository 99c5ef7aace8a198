import { z } from 'zod'
import { CaseKey } from './citizen.ts'
import { endpoint } from './endpoint.ts'
import { Empty, HallId, Id, Lang, Moment, may } from './fields.ts'

export const noticeReasons = ['notice-settled', 'no-gateway', 'no-telephone', 'unsubscribe-link-unknown'] as const
export type NoticeReason = (typeof noticeReasons)[number]

export type NoticeChannel = z.infer<typeof NoticeChannel>
export const NoticeChannel = z.enum(['sms', 'email', 'in-app'])

/**
 * queued: waits for its next attempt; sent: taken by the gateway, or lies in the case; undeliverable: given up; kept: there
 * is no gateway; suppressed: switched off by its reader; told: a person told it by telephone.
 */
export type NoticeState = z.infer<typeof NoticeState>
export const NoticeState = z.enum(['queued', 'sent', 'undeliverable', 'kept', 'suppressed', 'told'])

/** What is written to citizens. */
export type NoticeTemplate = z.infer<typeof NoticeTemplate>
export const NoticeTemplate = z.enum([
  'pre-application-filed',
  'window-calls',
  'case-accepted',
  'case-accepted-owing',
  'supply-lapsed',
  'case-notified',
  'case-refused',
  'case-denied',
  'case-paused',
  'case-date-moved',
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
  lang: Lang,
  text: z.string(),
  /** What the operator cuts an SMS into; null for other channels. */
  parts: z.int().nullable(),
  state: NoticeState,
  /** Of this round: sending again begins a new one. */
  attempts: z.int(),
  createdAt: Moment,
  sentAt: Moment.nullable(),
  /** When a queued one is tried next. */
  dueAt: Moment.nullable(),
  lastError: z.string().nullable(),
})

export type NoticeStepKind = z.infer<typeof NoticeStepKind>
export const NoticeStepKind = z.enum([
  'tried',
  'delivered',
  'failed',
  'put-off',
  'kept',
  'suppressed',
  'given-up',
  'sent-again',
  'told',
])

/** One thing that happened to a notice after it was written. */
export type NoticeStep = z.infer<typeof NoticeStep>
export const NoticeStep = z.strictObject({
  seq: z.int(),
  at: Moment,
  kind: NoticeStepKind,
  /** What went wrong, in a word of ours. */
  word: z.string().nullable(),
  /** Until when it waits: its next attempt, or the end of the quiet hours. */
  until: Moment.nullable(),
  staff: z.string().nullable(),
})

const NoticeMay = may(z.enum(['notice-settled', 'no-gateway', 'no-telephone', 'not-allowed']))

export type NoticeDetail = z.infer<typeof NoticeDetail>
export const NoticeDetail = NoticeRow.extend({
  hallId: HallId,
  caseId: Id.nullable(),
  steps: z.array(NoticeStep),
  may: z.strictObject({ resend: NoticeMay, tell: NoticeMay }),
})

const noticeParams = z.strictObject({ noticeId: Id })

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/api/notices',
  summary: 'Messages to citizens. Addresses are masked; one-time codes show only where no gateway is connected',
  query: z.strictObject({ state: NoticeState.optional(), after: z.string().max(200).optional() }),
  reply: z.strictObject({ rows: z.array(NoticeRow), next: z.string().nullable(), gateway: z.boolean() }),
})

/** Nobody counts further: a filter says "100+". */
export const countLimit = 100

export const countNotices = endpoint({
  name: 'countNotices',
  method: 'GET',
  path: '/api/notices/counts',
  summary: 'How many messages are in each state, counted up to a hundred',
  reply: z.strictObject({ counts: z.record(NoticeState, z.int().min(0).max(countLimit)) }),
})
export const getNotice = endpoint({
  name: 'getNotice',
  method: 'GET',
  path: '/api/notices/:noticeId',
  summary: 'One message with every attempt and what may be done',
  params: noticeParams,
  reply: NoticeDetail,
})
export const resendNotice = endpoint({
  name: 'resendNotice',
  method: 'POST',
  path: '/api/notices/:noticeId/resend',
  summary: 'Send again what was given up or kept',
  params: noticeParams,
  body: Empty,
  reply: NoticeDetail,
})
export const revealAddress = endpoint({
  name: 'revealAddress',
  method: 'POST',
  path: '/api/notices/:noticeId/address',
  summary: 'Open the address of a message that must be told by telephone; the look is recorded',
  params: noticeParams,
  body: Empty,
  reply: z.strictObject({ value: z.string(), hideAfterSeconds: z.int() }),
})
export const tellNotice = endpoint({
  name: 'tellNotice',
  method: 'POST',
  path: '/api/notices/:noticeId/told',
  summary: 'Note that its reader was told by telephone',
  params: noticeParams,
  body: Empty,
  reply: NoticeDetail,
})

/** A message as it lies in its case: the code that opens the case is not said again. */
export type CaseMessage = z.infer<typeof CaseMessage>
export const CaseMessage = z.strictObject({ id: Id, lang: Lang, text: z.string(), at: Moment })

/** Whether optional messages go to an address, which is masked. */
export type MessageChoice = z.infer<typeof MessageChoice>
export const MessageChoice = z.strictObject({ channel: z.enum(['sms', 'email']), to: z.string(), wanted: z.boolean() })

export const lookUpMessages = endpoint({
  name: 'lookUpMessages',
  method: 'POST',
  path: '/api/case-status/messages',
  summary: 'The messages about my case, the newest first, and where optional ones go',
  body: CaseKey,
  reply: z.strictObject({ messages: z.array(CaseMessage), choices: z.array(MessageChoice) }),
})
export const chooseMessages = endpoint({
  name: 'chooseMessages',
  method: 'POST',
  path: '/api/case-status/message-choice',
  summary: 'Switch optional messages to one of my addresses off, or on again',
  body: CaseKey.extend({ channel: MessageChoice.shape.channel, wanted: z.boolean() }),
  reply: z.strictObject({ choices: z.array(MessageChoice) }),
})

const UnsubscribeToken = z.string().max(100)

export const lookUpSubscription = endpoint({
  name: 'lookUpSubscription',
  method: 'POST',
  path: '/api/subscription',
  summary: 'What the link in a message would switch off',
  body: z.strictObject({ token: UnsubscribeToken }),
  reply: MessageChoice,
})
export const changeSubscription = endpoint({
  name: 'changeSubscription',
  method: 'POST',
  path: '/api/subscription/choice',
  summary: 'Switch optional messages off by the link in a message, or on again',
  body: z.strictObject({ token: UnsubscribeToken, wanted: z.boolean() }),
  reply: MessageChoice,
})
/** RFC 8058: a mail program asks here by itself, with a form of one field and none of our headers. */
export const oneClickPath = '/api/subscription/one-click'
