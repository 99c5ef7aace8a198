import { createTransport } from 'nodemailer'
import type { NoticeChannel } from '#contract/notices.ts'
import { noticeSubject } from '#texts/notices.ts'

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
}

/**
 * Delivers, or says in a word what went wrong. It is a word of ours: errors of gateways and mail servers quote addresses
 * and texts, so neither they nor their causes may reach a log.
 */
export type Carrier = (message: Message) => Promise<string | undefined>

const patience = 5_000

export function findCarrier({ sms, smtp }: Gateways, channel: NoticeChannel): Carrier | undefined {
  if (channel === 'sms') return sms === undefined ? undefined : (message) => sendSms(sms, message)
  return smtp === undefined ? undefined : (message) => sendMail(smtp, message)
}

async function sendSms({ url, token }: { url: string; token: string }, message: Message): Promise<string | undefined> {
  const attempt = fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  return attempt.then(async (reply) => {
    await reply.body?.cancel()
    return reply.ok ? undefined : `status ${reply.status}`
  }, wordOf)
}

async function sendMail({ url, from }: { url: string; from: string }, message: Message): Promise<string | undefined> {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ url, ...timeouts })
  const mail = {
    from,
    to: message.to,
    subject: noticeSubject,
    text: message.text,
    messageId: `<${message.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    textEncoding: 'base64' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const failure = await transport.sendMail(mail).then(() => undefined, wordOf)
  transport.close()
  return failure
}

function wordOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  if (error.name === 'TimeoutError') return 'timeout'
  const { code, responseCode } = { ...error, ...codeOf(error.cause) } as { code?: unknown; responseCode?: unknown }
  const words = [code, responseCode].filter((word) => typeof word === 'number' || isPlainCode(word))
  return words.length === 0 ? 'failed' : words.join(' ')
}

function codeOf(cause: unknown): object {
  return cause instanceof Error && 'code' in cause ? { code: cause.code } : {}
}

function isPlainCode(word: unknown): boolean {
  return typeof word === 'string' && /^[A-Z_]{3,40}$/.test(word)
}
