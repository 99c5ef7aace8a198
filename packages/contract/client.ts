import type { z } from 'zod'
import type { CallInput, Endpoint, ReplyOf } from './endpoint.ts'
import type { Problem } from './problem.ts'

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

export interface CallOptions {
  readonly baseUrl?: string
  readonly lang?: string
  /** Needed on every write: the same key gives the same reply, so that a repeated press never acts twice. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
  readonly headers?: Record<string, string>
}

export type CallResult<Reply> = { ok: true; value: Reply } | { ok: false; problem: Problem }

interface Parts {
  readonly params?: Record<string, unknown>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
}

/**
 * Calls one endpoint of the contract. A refusal is a value; a network failure or a reply that is none of ours is thrown,
 * because the screen cannot know what happened. The server writes every reply by its schema: it is trusted here, and a
 * browser carries no schemas (docs/decisions/0015).
 */
export async function callEndpoint<E extends AnyEndpoint>(
  target: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<CallResult<ReplyOf<E>>> {
  const response = await send(target, input as Parts, options)
  if (!response.ok) return { ok: false, problem: problemOf(await response.json()) }
  if (target.rawReply !== undefined) return { ok: true, value: (await response.blob()) as ReplyOf<E> }
  return { ok: true, value: (await response.json()) as ReplyOf<E> }
}

async function send(target: AnyEndpoint, parts: Parts, options: CallOptions): Promise<Response> {
  const headers = new Headers(options.headers)
  if (options.lang !== undefined) headers.set('accept-language', options.lang)
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey)
  const init: RequestInit = { method: target.method, headers, credentials: 'same-origin' }
  if (options.signal !== undefined) init.signal = options.signal
  if (target.rawBody) {
    headers.set('content-type', 'application/octet-stream')
    init.body = parts.body as Blob
  }
  if (parts.body !== undefined && !target.rawBody) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(parts.body)
  }
  return fetch(
    `${options.baseUrl ?? ''}${fillPath(target.path, parts.params ?? {})}${queryOf(parts.query ?? {})}`,
    init,
  )
}

/** What stands between us and the server may answer too, and in its own words. */
function problemOf(reply: unknown): Problem {
  if (typeof reply === 'object' && reply !== null && 'reason' in reply && 'detail' in reply) return reply as Problem
  throw new TypeError('expected a problem of the contract, found another reply')
}

function fillPath(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
}

function queryOf(query: Record<string, unknown>): string {
  const given = Object.entries(query).filter((entry) => entry[1] !== undefined)
  if (given.length === 0) return ''
  return `?${new URLSearchParams(Object.fromEntries(given.map(([key, value]) => [key, String(value)])))}`
}
