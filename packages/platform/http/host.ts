import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Verb } from '#contract/access.ts'
import type { Endpoint, ReplyOf } from '#contract/endpoint.ts'
import { uploadBytesLimit } from '#contract/uploads.ts'
import { formatInstant } from '#kernel/clock.ts'
import { type Decision, refused } from '#kernel/result.ts'
import { decide } from '../access/decide.ts'
import type { Principal, Scope } from '../access/principal.ts'
import { appendAudit } from '../audit/audit-store.ts'
import type { Act, PublicAct, PublicReading, Reading, Tools } from '../command/act.ts'
import type { StoredReply } from '../command/idempotency-store.ts'
import { type CommandOutcome, type Replay, runCommand } from '../command/run.ts'
import { langOf } from './lang.ts'
import { type PrincipalSource, principalOf, type Resolve } from './principal-of.ts'
import { problemOf, problemType } from './problems.ts'
import { schemaOf } from './schema.ts'
import { sendSteady } from './steady-reply.ts'
import { type Turnstile, turnstile } from './turnstile.ts'

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** The validated parts of a request; `body` of a raw endpoint is a Buffer. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: undefined extends z.output<B> ? Buffer : z.output<B> }
    : never

/** A reply that is bytes, for endpoints with `rawReply`. */
export interface RawReply {
  readonly content: Buffer
  readonly fileName: string
}

type Answer<E> = E extends { rawReply: string } ? RawReply : ReplyOf<E>
type Outcome<E> = Promise<Decision<Answer<E> | RawReply, string>>

export interface StaffGate {
  /** Whose key opens this door, tried in this order. */
  readonly as: readonly PrincipalSource[]
  readonly verb: Verb
}

export interface RouteOptions {
  /** Requests a minute from one address, where the server's general limit is too wide: doors that can be guessed at. */
  readonly perMinute?: number
}

export interface PublicQueryOptions extends RouteOptions {
  /** The reply is the same object for everybody until it changes, and nothing in it is secret. */
  readonly isSteady?: true
}

/** Somebody nobody knows, before their write begins. */
export interface Visit {
  readonly tools: Tools
  /** Whether the browser also carries a live key of this kind. */
  carries(source: PrincipalSource): Promise<boolean>
}

/**
 * Asked before the transaction: for what must not hold a connection, or must be kept when the write is refused. The
 * command gets what it brings. A refusal keeps no key: the same request is judged anew.
 */
type Before<E, Brought> = (visit: Visit, input: InputOf<E>) => Promise<Decision<Brought, string>>

export interface CommandOptions<E, Brought> {
  /** What the same key gets again: the stored reply, or, for a reply that must not be stored, the command run anew. */
  readonly replay?: Replay
  readonly before?: Before<E, Brought>
}

export interface PublicCommandOptions<E, Brought> extends RouteOptions {
  readonly before?: Before<E, Brought>
}

/** Where modules hang their routes. Every write goes through one command, every read through one question. */
export interface HttpHost {
  command<E extends AnyEndpoint, Brought = undefined>(
    endpoint: E,
    gate: StaffGate,
    run: (act: Act, input: InputOf<E>, brought: Brought) => Outcome<E>,
    options?: CommandOptions<E, Brought>,
  ): void
  query<E extends AnyEndpoint>(
    endpoint: E,
    gate: StaffGate,
    run: (reading: Reading, input: InputOf<E>) => Outcome<E>,
  ): void
  publicCommand<E extends AnyEndpoint, Brought = undefined>(
    endpoint: E,
    run: (act: PublicAct, input: InputOf<E>, brought: Brought) => Outcome<E>,
    options?: PublicCommandOptions<E, Brought>,
  ): void
  publicQuery<E extends AnyEndpoint>(
    endpoint: E,
    run: (reading: PublicReading, input: InputOf<E>) => Outcome<E>,
    options?: PublicQueryOptions,
  ): void
  /** For signing in and enrolling, which hand out a key in a cookie and so cannot be repeated from a stored reply. */
  raw<E extends AnyEndpoint>(
    endpoint: E,
    run: (request: FastifyRequest, reply: FastifyReply, input: InputOf<E>) => Outcome<E>,
    options?: RouteOptions,
  ): void
  readonly app: FastifyInstance
  readonly tools: Tools
}

/**
 * Large bodies are held in memory whole, some 300 MB at worst. Telephones have places of their own: whatever comes from
 * outside, a window and a kiosk can upload.
 */
const bodiesAtOnce = { known: 8, unknown: 16 } as const

export function createHost(app: FastifyInstance, tools: Tools, resolve: Resolve): HttpHost {
  const knownBodies = turnstile(bodiesAtOnce.known)
  const unknownBodies = turnstile(bodiesAtOnce.unknown)

  function add(
    endpoint: AnyEndpoint,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    { perMinute, gate }: RouteOptions & { gate?: StaffGate } = {},
  ): void {
    const takesBytes = endpoint.rawBody === true
    const limit = perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } }
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint),
      config: { ...limit, takesBytes },
      ...(takesBytes ? { bodyLimit: uploadBytesLimit } : {}),
      // A large body is read only for somebody who may send it, and of so many at once.
      ...(takesBytes
        ? { onRequest: gate === undefined ? [waitFor(unknownBodies)] : [admit(gate), waitFor(knownBodies)] }
        : {}),
      handler,
    })
  }

  function admit(gate: StaffGate) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
      const passed = await pass(request, gate)
      return passed.ok ? undefined : refuse(reply, langOf(request), passed)
    }
  }

  function waitFor(places: Turnstile) {
    return async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const leave = await places.enter()
      for (const end of ['finish', 'close'] as const) reply.raw.once(end, leave)
      // Who hung up while waiting is heard of no more.
      if (reply.raw.destroyed) leave()
    }
  }

  async function pass(
    request: FastifyRequest,
    gate: StaffGate,
  ): Promise<Decision<{ principal: Principal; scope: Scope }, string>> {
    const principal = await principalOf(request, gate.as, resolve)
    const decision = decide(principal, gate.verb)
    if (decision.allow) return { ok: true, value: { principal, scope: decision.scope } }
    await recordRefusal(tools, principal, { act: gate.verb, reason: decision.reason })
    return refused(decision.reason)
  }

  async function carries(request: FastifyRequest, source: PrincipalSource): Promise<boolean> {
    const principal = await principalOf(request, [source], resolve)
    return principal.kind !== 'public'
  }

  async function bring<E, Brought>(
    request: FastifyRequest,
    before: Before<E, Brought> | undefined,
  ): Promise<Decision<Brought, string>> {
    // Without a step before there is nothing to bring, and `Brought` is undefined.
    if (before === undefined) return { ok: true, value: undefined as Brought }
    return before({ tools, carries: (source) => carries(request, source) }, inputOf(request))
  }

  async function runWrite(
    request: FastifyRequest,
    reply: FastifyReply,
    who: {
      principal: Principal
      scope: Scope | undefined
      name: string
      verb: string
      rawBody?: true | undefined
      replay?: Replay
    },
    run: (act: Act) => Promise<Decision<unknown, string>>,
  ): Promise<unknown> {
    const lang = langOf(request)
    // A JSON body where bytes are expected would arrive as an object.
    if (who.rawBody === true && !Buffer.isBuffer(request.body))
      return refuse(reply, lang, refused('unsupported-media-type'))
    const key = keyOf(request)
    if (key === undefined) return refuse(reply, lang, refused('idempotency-key-missing', { field: 'Idempotency-Key' }))
    const claim = { actor: actorKey(who.principal), key, endpoint: who.name, input: claimInput(request) }
    let refusal: string | undefined
    const toReply = (outcome: Decision<unknown, string>): StoredReply => {
      if (outcome.ok) return { status: 200, body: outcome.value }
      refusal = outcome.reason
      const problem = problemOf(outcome, lang)
      return { status: problem.status, body: problem }
    }
    const { principal, scope, replay } = who
    const outcome: CommandOutcome = await runCommand(tools, { principal, scope, claim, toReply, replay }, run)
    if (refusal !== undefined) await recordRefusal(tools, who.principal, { act: who.verb, reason: refusal })
    if (outcome.kind === 'reused')
      return refuse(reply, lang, refused('idempotency-key-reused', { field: 'Idempotency-Key' }))
    reply.status(outcome.reply.status)
    if (outcome.reply.status >= 400) return reply.type(problemType).serializer(JSON.stringify).send(outcome.reply.body)
    return reply.send(outcome.reply.body)
  }

  async function runRead(
    request: FastifyRequest,
    reply: FastifyReply,
    endpoint: AnyEndpoint,
    who: { principal: Principal; scope: Scope | undefined; isSteady?: true | undefined },
    run: (reading: Reading) => Promise<Decision<unknown, string>>,
  ): Promise<unknown> {
    const outcome = await run(readingOf(tools, who))
    if (!outcome.ok) {
      await recordRefusal(tools, who.principal, { act: who.scope?.verb ?? endpoint.name, reason: outcome.reason })
      return refuse(reply, langOf(request), outcome)
    }
    if (who.isSteady) return sendSteady(request, reply, outcome.value as object)
    if (endpoint.rawReply === undefined) return reply.send(outcome.value)
    return sendRaw(reply, endpoint.rawReply, outcome.value as RawReply)
  }

  return {
    app,
    tools,
    command: (endpoint, gate, run, { replay = 'stored', before } = {}) =>
      add(
        endpoint,
        async (request, reply) => {
          const passed = await pass(request, gate)
          if (!passed.ok) return refuse(reply, langOf(request), passed)
          const brought = await bring(request, before)
          if (!brought.ok) {
            await recordRefusal(tools, passed.value.principal, { act: gate.verb, reason: brought.reason })
            return refuse(reply, langOf(request), brought)
          }
          const who = { ...passed.value, name: endpoint.name, verb: gate.verb, rawBody: endpoint.rawBody, replay }
          return runWrite(request, reply, who, (act) => run(act, inputOf(request), brought.value))
        },
        { gate },
      ),
    query: (endpoint, gate, run) =>
      add(endpoint, async (request, reply) => {
        const passed = await pass(request, gate)
        if (!passed.ok) return refuse(reply, langOf(request), passed)
        return runRead(request, reply, endpoint, passed.value, (reading) => run(reading, inputOf(request)))
      }),
    publicCommand: (endpoint, run, { before, ...options } = {}) =>
      add(
        endpoint,
        async (request, reply) => {
          const brought = await bring(request, before)
          if (!brought.ok) return refuse(reply, langOf(request), brought)
          const who = {
            principal: { kind: 'public' } as const,
            scope: undefined,
            name: endpoint.name,
            verb: endpoint.name,
            rawBody: endpoint.rawBody,
          }
          return runWrite(request, reply, who, (act) => run(act, inputOf(request), brought.value))
        },
        options,
      ),
    publicQuery: (endpoint, run, { isSteady, ...options } = {}) =>
      add(
        endpoint,
        (request, reply) => {
          const who = { principal: { kind: 'public' } as const, scope: undefined, isSteady }
          return runRead(request, reply, endpoint, who, (reading) => run(reading, inputOf(request)))
        },
        options,
      ),
    raw: (endpoint, run, options) =>
      add(
        endpoint,
        async (request, reply) => {
          const outcome = await run(request, reply, inputOf(request))
          return outcome.ok ? reply.send(outcome.value) : refuse(reply, langOf(request), outcome)
        },
        options,
      ),
  }
}

export function refuse(
  reply: FastifyReply,
  lang: 'zh-CN' | 'en',
  refusal: Parameters<typeof problemOf>[0],
): FastifyReply {
  const problem = problemOf(refusal, lang)
  return reply.status(problem.status).type(problemType).serializer(JSON.stringify).send(problem)
}

function sendRaw(reply: FastifyReply, mediaType: string, raw: RawReply): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${raw.fileName}"`)
    .header('cache-control', 'no-store')
    .serializer((payload: unknown) => payload as string)
    .send(raw.content)
}

function readingOf(tools: Tools, who: { principal: Principal; scope: Scope | undefined }): Reading {
  const now = tools.clock.now()
  const at = formatInstant(now)
  return {
    db: tools.db,
    now,
    at,
    tools,
    principal: who.principal,
    // Public questions have no scope and do not ask for one: their type is PublicReading.
    scope: who.scope as Scope,
    record: (entry) => appendAudit(tools.db, { principal: who.principal, at, entry }),
  }
}

/** Refusals are part of the trail: somebody tried. Where nobody is known there is no hall to write them under. */
async function recordRefusal(
  tools: Tools,
  principal: Principal,
  refusal: { act: string; reason: string },
): Promise<void> {
  if (principal.kind !== 'staff' && principal.kind !== 'device') return
  const entry = { hallId: principal.hallId, objectKind: 'act', outcome: 'refused' as const, ...refusal }
  await appendAudit(tools.db, { principal, at: formatInstant(tools.clock.now()), entry })
}

function inputOf<E>(request: FastifyRequest): InputOf<E> {
  return { params: request.params, query: request.query, body: request.body } as InputOf<E>
}

function claimInput(request: FastifyRequest): unknown {
  // By its hash: many megabytes as text, several times over, only to be hashed, is what an attacker would like.
  const body = Buffer.isBuffer(request.body) ? createHash('sha256').update(request.body).digest('base64') : request.body
  const query = Object.keys(request.query ?? {}).length === 0 ? undefined : request.query
  return { params: request.params, query, body }
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && /^[A-Za-z0-9-]{16,64}$/.test(key) ? key : undefined
}

function actorKey(principal: Principal): string {
  switch (principal.kind) {
    case 'staff':
      return `staff:${principal.staffId}`
    case 'device':
      return `device:${principal.deviceId}`
    case 'public':
      return 'public'
    case 'system':
      return `system:${principal.name}`
  }
}
