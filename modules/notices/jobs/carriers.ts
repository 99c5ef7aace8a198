import { createTransport } from 'nodemailer'
import type { NoticeChannel } from '#contract/notices.ts'
import { noticeSubject } from '#texts/notices.ts'
import type { Failure } from '../rules/index.ts'
import { retryAfterOf } from './retry-after.ts'

/** The doors out of the house; a missing one means that its messages are kept. */
export interface Gateways {
  readonly sms?: { readonly url: string; readonly token: string } | undefined
  readonly smtp?: { readonly url: string; readonly from: string } | undefined
}

export interface Message {
  /** The same for every attempt, so that a gateway takes it once. */
  readonly id: string
  readonly to: string
  readonly text: string
  /** Where a mail program may switch such messages off by itself. */
  readonly oneClick?: string | undefined
}

/**
 * Delivers, or says in a word what went wrong. It is a word of ours: errors of gateways and mail servers quote addresses
 * and texts, so neither they nor their causes may reach a log.
 */
export type Carrier = (message: Message) => Promise<Failure | undefined>

const patience = 5_000

export function findCarrier({ sms, smtp }: Gateways, channel: NoticeChannel): Carrier | undefined {
  switch (channel) {
    case 'sms':
      return sms === undefined ? undefined : (message) => sendSms(sms, message)
    case 'email':
      return smtp === undefined ? undefined : (message) => sendMail(smtp, message)
    case 'in-app':
      return undefined
  }
}

/** The gateway has read the message and will not have it; what it says of us (401, 404, 429) may change. */
const refusedForGood: readonly number[] = [400, 413, 422]

async function sendSms({ url, token }: { url: string; token: string }, message: Message): Promise<Failure | undefined> {
  const attempt = fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  return attempt.then(async ({ ok, status, headers, body }) => {
    await body?.cancel()
    if (ok) return undefined
    const isFinal = refusedForGood.includes(status)
    return { word: `status ${status}`, isFinal, retryAfter: retryAfterOf(headers) }
  }, failureOf)
}

async function sendMail({ url, from }: { url: string; from: string }, message: Message): Promise<Failure | undefined> {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ url, ...timeouts })
  const mail = {
    from,
    to: message.to,
    subject: noticeSubject,
    text: message.text,
    messageId: `<${message.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    textEncoding: 'base64' as const,
    headers: oneClickHeaders(message),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const failure = await transport.sendMail(mail).then(() => undefined, failureOf)
  transport.close()
  return failure
}

/** RFC 2369 and RFC 8058. */
function oneClickHeaders({ oneClick }: Message): Record<string, string> {
  if (oneClick === undefined) return {}
  return { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { word: 'failed' }
  if (error.name === 'TimeoutError') return { word: 'timeout' }
  // Both are fields that the libraries add to their errors; each is looked at before it is used.
  const { code, responseCode } = { ...error, ...codeOf(error.cause) } as { code?: unknown; responseCode?: unknown }
  const words = [code, responseCode].filter((word) => typeof word === 'number' || isPlainCode(word))
  return { word: words.length === 0 ? 'failed' : words.join(' '), isFinal: isMailRefused(code, responseCode) }
}

/** RFC 5321: 5yz is a permanent refusal; of the address or the mail, not of how we signed in. */
function isMailRefused(code: unknown, responseCode: unknown): boolean {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false
  return typeof responseCode === 'number' && responseCode >= 500
}

function codeOf(cause: unknown): object {
  return cause instanceof Error && 'code' in cause ? { code: cause.code } : {}
}

function isPlainCode(word: unknown): boolean {
  return typeof word === 'string' && /^[A-Z_]{3,40}$/.test(word)
}
