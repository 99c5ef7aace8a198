import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Verb } from '#contract/access.ts'
import { type LiveTopic, livePath, LiveTopic as Topic } from '#contract/live.ts'
import { formatInstant } from '#kernel/clock.ts'
import { refused } from '#kernel/result.ts'
import { decide } from '../access/decide.ts'
import type { DevicePrincipal, StaffPrincipal } from '../access/principal.ts'
import type { Tools } from '../command/act.ts'
import type { LiveHub } from '../live/hub.ts'
import type { HubEvent } from '../live/live-store.ts'
import { refuse } from './host.ts'
import { langOf } from './lang.ts'
import { type PrincipalSource, principalOf, type Resolve } from './principal-of.ts'

const topicVerbs = {
  board: ['board.read'],
  queue: ['window.read', 'insights.read'],
  cases: ['case.read'],
  notices: ['notice.read'],
  ratings: ['insights.read'],
  sources: ['case.accept'],
} as const satisfies Record<LiveTopic, readonly Verb[]>

const Query = z.strictObject({
  topics: z.string().max(100),
  as: z.enum(['staff', 'kiosk', 'board']),
})

export interface LiveDeps {
  readonly tools: Tools
  readonly hub: LiveHub
  readonly resolve: Resolve
  /** The same without counting as a visit: an open stream must not keep a session from going idle. */
  readonly peek: Resolve
}

const heartbeatMs = 15_000
const maxBacklogBytes = 64 * 1024

/** Server-sent events: what changed, never what it is; a screen that lost the line says where it was and catches up. */
export function addLiveRoute(app: FastifyInstance, deps: LiveDeps): void {
  const open = new Set<FastifyReply>()
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
    for (const reply of open) reply.raw.end()
  })
  app.get(livePath, { schema: { querystring: Query, hide: true } as object }, async (request, reply) => {
    const query = request.query as z.infer<typeof Query>
    const wanted = query.topics.split(',').map((topic) => Topic.safeParse(topic))
    if (wanted.some((topic) => !topic.success)) return refuse(reply, langOf(request), refused('not-found'))
    const topics = wanted.flatMap((topic) => (topic.success ? [topic.data] : []))
    const principal = await principalOf(request, [query.as satisfies PrincipalSource], deps.resolve)
    if (principal.kind === 'public') return refuse(reply, langOf(request), refused('not-signed-in'))
    if (principal.kind === 'system' || !topics.every((topic) => mayHear(principal, topic)))
      return refuse(reply, langOf(request), refused('not-allowed'))
    // Who hung up while the key was looked up would leave a listener behind for good.
    if (reply.raw.destroyed) return reply.hijack()
    open.add(reply)
    reply.raw.on('close', () => open.delete(reply))
    const isStillKnown = async () => (await principalOf(request, [query.as], deps.peek)).kind !== 'public'
    await stream({ request, reply, topics, hallId: principal.hallId, hub: deps.hub, tools: deps.tools, isStillKnown })
    // The stop came while the key was looked up: nobody else ends this stream, and the stop would wait for it.
    if (isClosing) reply.raw.end()
  })
}

/** The hall of the stream is the listener's own, so only a grant that holds there counts. */
function mayHear(principal: StaffPrincipal | DevicePrincipal, topic: LiveTopic): boolean {
  return topicVerbs[topic].some((verb) => {
    const decision = decide(principal, verb)
    return decision.allow && decision.scope.terms.some(({ hallId }) => hallId === principal.hallId)
  })
}

interface Stream {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly topics: readonly LiveTopic[]
  readonly hallId: string
  readonly hub: LiveHub
  readonly tools: Tools
  /** Whether the key that opened the stream still opens anything: a session may have ended meanwhile. */
  isStillKnown(): Promise<boolean>
}

async function stream({ request, reply, topics, hallId, hub, tools, isStillKnown }: Stream): Promise<void> {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...plainHeaders(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // Kept alive after its end, the connection would hold a stop up.
    connection: 'close',
  })
  // A stream that the stop or an ended session closed is still written to by what was under way.
  const write = (text: string): void => {
    if (!raw.writableEnded) raw.write(text)
  }
  const send = (event: HubEvent): void => {
    if (event.topic !== 'reset' && !topics.includes(event.topic)) return
    // A reader that does not read is cut off; it comes back and asks for what it missed.
    if (raw.writableLength > maxBacklogBytes) {
      raw.destroy()
      return
    }
    write(`id: ${event.position}\nevent: change\ndata: ${JSON.stringify({ topic: event.topic, at: event.at })}\n\n`)
  }
  async function missedSince(position: number): Promise<HubEvent[] | undefined> {
    try {
      return await hub.since(hallId, position)
    } catch (error) {
      tools.log.warn({ error }, 'what a screen missed could not be read; it reads everything')
      return undefined
    }
  }
  const held: HubEvent[] = []
  let caughtUp = false
  const unsubscribe = hub.subscribe(hallId, (event) => (caughtUp ? send(event) : held.push(event)))
  async function beat(): Promise<void> {
    if (await isStillKnown()) write(': here\n\n')
    else raw.end()
  }
  const heartbeat = setInterval(() => {
    beat().catch((error: unknown) => {
      tools.log.warn({ error }, 'a live stream could not be checked and was closed')
      raw.end()
    })
  }, heartbeatMs)
  raw.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })
  const lastId = Number(request.headers['last-event-id'])
  const at = formatInstant(tools.clock.now())
  const reset: HubEvent = { position: hub.position(), hallId, topic: 'reset', at }
  const missed = Number.isInteger(lastId) && lastId > 0 ? await missedSince(lastId) : undefined
  for (const event of missed ?? [reset]) send(event)
  caughtUp = true
  const sent = missed?.at(-1)?.position ?? reset.position
  for (const event of held) if (event.position > sent) send(event)
}

function plainHeaders(reply: FastifyReply): Record<string, string> {
  const entries = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)] as const)
  return Object.fromEntries(entries)
}
