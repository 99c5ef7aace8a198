import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { SourceId } from '#contract/sources.ts'
import { seededRandom } from '#kernel/random.ts'
import { type Conduct, conductsOf } from './conduct.ts'
import { isSignedBy, signed, timestampOf } from './letter.ts'

// The registers of the invented world, as a program of its own: POST /<source> asks one of them.
//   PORT        0 takes a free one; the address is the first line on standard output
//   SECRET      signs both ways, for all of them
//   CONDUCT     JSON: for a source its conduct at each request in turn, the last for all that follow (see conduct.ts)
//   DELAY_MS    answers after up to so many milliseconds, by chance; SEED makes it the same chance again
//   LATE_MS     how long `late` takes, and how long after it was taken an answer is posted
// GET /asked tells what was asked how often, without the number of anybody.

const Question = z.strictObject({
  requestId: z.uuid(),
  source: SourceId,
  paper: z.string(),
  identity: z.string(),
  number: z.string().min(1),
  answerTo: z.url(),
})
type Question = z.infer<typeof Question>

const secret = process.env['SECRET'] ?? ''
const conducts = conductsOf(process.env['CONDUCT'])
const random = seededRandom(Number(process.env['SEED'] ?? '1'))
const longestDelay = Number(process.env['DELAY_MS'] ?? '0')
const late = Number(process.env['LATE_MS'] ?? '0')
const asked = new Map<string, { requestId: string; source: SourceId; paper: string; times: number }>()
const turns = new Map<SourceId, number>()
let serial = 0
const references = new Map<string, string>()

const server = createServer((request, reply) => {
  answer(request, reply).catch(() => reply.destroy())
})
server.listen(Number(process.env['PORT'] ?? '0'), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}` })}\n`)
})
process.once('SIGINT', () => process.exit(0)).once('SIGTERM', () => process.exit(0))
const parent = process.ppid
// A parent that was killed cannot say good-bye: its child notices by being adopted.
setInterval(() => {
  if (process.ppid !== parent) process.exit(0)
}, 1_000).unref()

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').slice(1)
  if (request.method === 'GET' && path === 'asked') {
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([...asked.values()]))
    return
  }
  const body = await readBody(request)
  if (!isSignedBy({ secret, body }, request.headers)) {
    reply.writeHead(401).end()
    return
  }
  const question = Question.safeParse(JSON.parse(body))
  if (!question.success || question.data.source !== path) {
    reply.writeHead(422).end()
    return
  }
  const turn = turns.get(question.data.source) ?? 0
  turns.set(question.data.source, turn + 1)
  const { requestId, source, paper } = question.data
  asked.set(requestId, { requestId, source, paper, times: (asked.get(requestId)?.times ?? 0) + 1 })
  await wait(random.below(longestDelay + 1))
  const list = conducts[source] ?? ['confirm']
  const conduct = list[Math.min(turn, list.length - 1)] ?? 'confirm'
  await behave(conduct, { question: question.data, at: timestampOf(request.headers), reply, socket: request.socket })
}

interface Asked {
  readonly question: Question
  /** The hall's time: an answer is signed at the hall's clock, which may show another year. */
  readonly at: { readonly hallMs: number; readonly ownMs: number }
  readonly reply: ServerResponse
  readonly socket: IncomingMessage['socket']
}

async function behave(conduct: Conduct, { question, at, reply, socket }: Asked): Promise<void> {
  const { requestId, answerTo } = question
  const now = () => new Date(at.hallMs + performance.now() - at.ownMs).toISOString()
  switch (conduct) {
    case 'confirm':
      return say('confirmed')
    case 'refuse':
      return say('refused')
    case 'late':
      await wait(late)
      return say('confirmed')
    case 'hang':
      return
    case 'cut':
      socket.destroy()
      return
    case 'fail':
      reply.writeHead(500).end('the register of somebody is being repaired')
      return
    case 'garbage':
      reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to the proxy</html>')
      return
    case 'flood':
      reply.writeHead(200).end('x'.repeat(1_000_000))
      return
    case 'wrong-shape':
      return sendSigned({ requestId, result: 'maybe', reference: 'R-1' })
    case 'wrong-request':
      return sendSigned({ requestId: '00000000-0000-7000-8000-000000000000', result: 'confirmed', reference: 'R-1' })
    case 'wrong-signature':
      reply.writeHead(200, signed({ secret: `${secret}x`, body: answerText('confirmed') }, now()))
      reply.end(answerText('confirmed'))
      return
    case 'later':
      reply.writeHead(202).end()
      await post(['confirmed'])
      return
    case 'later-twice':
      reply.writeHead(202).end()
      await post(['confirmed', 'confirmed'])
      return
    case 'later-differs':
      reply.writeHead(202).end()
      await post(['confirmed', 'refused'])
      return
    case 'never':
      reply.writeHead(202).end()
      return
  }

  function say(result: 'confirmed' | 'refused'): void {
    sendSigned(JSON.parse(answerText(result)))
  }
  function sendSigned(value: object): void {
    const body = JSON.stringify(value)
    reply.writeHead(200, { 'content-type': 'application/json', ...signed({ secret, body }, now()) }).end(body)
  }
  /** What a register says besides is not ours to keep: an owner's name, an address. */
  function answerText(result: 'confirmed' | 'refused'): string {
    const reference = referenceOf(question)
    return JSON.stringify({ requestId, result, reference, holder: '某某', address: '某路 1 号' })
  }
  async function post(results: readonly ('confirmed' | 'refused')[]): Promise<void> {
    for (const result of results) {
      await wait(late)
      const body = answerText(result)
      const headers = { 'content-type': 'application/json', ...signed({ secret, body }, now()) }
      await fetch(answerTo, { method: 'POST', headers, body }).then((got) => got.body?.cancel())
    }
  }
}

/** The same question gets the same number again. */
function referenceOf({ requestId, source }: Question): string {
  const known = references.get(requestId)
  if (known !== undefined) return known
  serial += 1
  const initials = source.split('-').map(([letter]) => letter?.toUpperCase())
  const made = `${initials.join('')}-2024-${String(serial).padStart(6, '0')}`
  references.set(requestId, made)
  return made
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
