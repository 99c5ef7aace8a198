import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { endWith, numberOf, say } from './companion.ts'
import { sendFont } from './fonts.ts'
import { inboxPage } from './inbox-page.ts'

// The mobile operator of the invented world, as a program of its own. POST { id, to, text } with a bearer token is
// taken with 202; a phone reads /inbox/<number>, as a page or, when it asks for JSON, with how often each came.
//   PORT               0 takes a free one; the address is the first line on standard output
//   SMS_GATEWAY_TOKEN  the only token that is let in; empty lets everybody in
//   DELAY_MS           answers that late
//   FAIL_FIRST         turns so many requests away with 503
//   BUSY_FIRST         turns so many away with 429 and RETRY_AFTER, a number or a date
//   CUT_FIRST          hangs up on so many before it has taken anything
//   LOSE_FIRST         takes so many messages and hangs up without an answer
//   LATE_FIRST         takes so many messages and answers only after LATE_MS
//   REFUSED            a number it does not serve: 422

const Message = z.strictObject({ id: z.string().min(1), to: z.string().min(1), text: z.string().min(1) })

export interface Received extends z.infer<typeof Message> {
  readonly times: number
}

const token = process.env['SMS_GATEWAY_TOKEN'] ?? ''
const delay = numberOf('DELAY_MS')
/** How many requests are still to meet each fault, in this order; then all goes well. */
const left = {
  fail: numberOf('FAIL_FIRST'),
  busy: numberOf('BUSY_FIRST'),
  cut: numberOf('CUT_FIRST'),
  lose: numberOf('LOSE_FIRST'),
  late: numberOf('LATE_FIRST'),
}
const received = new Map<string, Received>()
const bodyLimit = 10_000

const server = createServer((request, reply) => {
  answer(request, reply).catch(() => reply.writeHead(500).end())
})

server.listen(numberOf('PORT'), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  say({ ready: true, url: `http://127.0.0.1:${port}/` })
})
// A reply that is still being delayed is not waited for.
endWith(() => process.exit(0))

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://gateway')
  if (request.method === 'GET' && pathname.startsWith('/inbox/')) {
    showInbox(decodeURIComponent(pathname.slice('/inbox/'.length)), request, reply)
    return
  }
  if (request.method === 'GET' && pathname.startsWith('/fonts/')) {
    await sendFont(pathname.slice('/fonts/'.length), reply)
    return
  }
  if (request.method !== 'POST') {
    reply.writeHead(404).end()
    return
  }
  const body = await readBody(request)
  await wait(delay)
  if (token !== '' && request.headers.authorization !== `Bearer ${token}`) {
    reply.writeHead(401).end()
    return
  }
  const message = Message.safeParse(body)
  if (!message.success || message.data.to === process.env['REFUSED']) {
    reply.writeHead(422).end()
    return
  }
  if (meets('fail')) {
    reply.writeHead(503).end()
    return
  }
  if (meets('busy')) {
    reply.writeHead(429, { 'retry-after': process.env['RETRY_AFTER'] ?? '1' }).end()
    return
  }
  if (meets('cut')) {
    request.socket.destroy()
    return
  }
  const times = (received.get(message.data.id)?.times ?? 0) + 1
  received.set(message.data.id, { ...message.data, times })
  if (meets('lose')) {
    request.socket.destroy()
    return
  }
  if (meets('late')) await wait(numberOf('LATE_MS'))
  reply.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify({ taken: true }))
}

function meets(fault: keyof typeof left): boolean {
  if (left[fault] === 0) return false
  left[fault] -= 1
  return true
}

function showInbox(phone: string, request: IncomingMessage, reply: ServerResponse): void {
  const messages = [...received.values()].filter(({ to }) => to === phone)
  if (request.headers.accept?.includes('application/json') === true) {
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(messages))
    return
  }
  const { headers, html } = inboxPage({ phone, messages })
  reply.writeHead(200, headers).end(html)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text.length > bodyLimit) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is refused like any other wrong message.
    return undefined
  }
}
