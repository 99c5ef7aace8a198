import type { z } from 'zod'
import { type CallResult, callEndpoint } from '#contract/client.ts'
import type { CallInput, Endpoint, ReplyOf } from '#contract/endpoint.ts'
import type { Random } from '#kernel/random.ts'
import type { Tally } from './tally.ts'

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** One person or device at the hall's public door, with the key it holds. */
export interface Line {
  ask<E extends AnyEndpoint>(target: E, input: CallInput<E>): Promise<CallResult<ReplyOf<E>>>
  /** A write. Some are sent twice on purpose, with one key: the hall must act once and say the same. */
  act<E extends AnyEndpoint>(target: E, input: CallInput<E>): Promise<CallResult<ReplyOf<E>>>
  /** The same line with a key: what a sign-in or an enrolment gave. */
  open<E extends AnyEndpoint>(target: E, input: CallInput<E>): Promise<Line>
  readonly headers: Readonly<Record<string, string>>
}

export interface WireDeps {
  readonly baseUrl: string
  readonly tally: Tally
  /** Of this run alone: a key that another run has used would give that one's reply. */
  readonly keys: Random
  /** Decides which writes are sent twice. */
  readonly chance: Random
  readonly stop: AbortSignal
}

/** Of a hundred writes so many are sent a second time: half of them at once, half after the reply. */
const repeated = 10
const mostTries = 5

/** A line from an address of its own, as behind the proxy of a hall: limits for one address are not the limits for all. */
export function openLine(deps: WireDeps, { address, cookie }: { address: string; cookie?: string }): Line {
  const headers = { 'x-forwarded-for': address, ...(cookie === undefined ? {} : { cookie }) }

  async function call<E extends AnyEndpoint>(target: E, input: CallInput<E>, idempotencyKey?: string) {
    const options = {
      baseUrl: deps.baseUrl,
      headers,
      signal: deps.stop,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    }
    for (let tries = 1; ; tries += 1) {
      const started = performance.now()
      const reply = await callEndpoint(target, input, options).catch(unlessUnheard(deps.stop, tries))
      if (reply === undefined) continue
      deps.tally.answered(target.name, {
        started,
        ended: performance.now(),
        problem: reply.ok ? undefined : reply.problem,
      })
      return reply
    }
  }

  return {
    headers,
    ask: (target, input) => call(target, input),
    act: async (target, input) => {
      const key = deps.keys.code(24)
      const turn = deps.chance.below(200)
      if (turn >= repeated * 2) return call(target, input, key)
      const both =
        turn < repeated
          ? await Promise.all([call(target, input, key), call(target, input, key)])
          : ([await call(target, input, key), await call(target, input, key)] as const)
      deps.tally.repeated(target.name, both)
      return both[0]
    },
    open: async (target, input) => {
      const reply = await fetch(`${deps.baseUrl}${target.path}`, {
        method: target.method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify((input as { body?: unknown }).body),
        signal: deps.stop,
      })
      const said = await reply.text()
      if (!reply.ok) throw new Error(`${target.name}: expected a key, found ${reply.status} ${said}`)
      const given = reply.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
      return openLine(deps, { address, cookie: given.join('; ') })
    },
  }
}

/** Nobody knows whether an unheard request was acted on: it is sent again with its own key, which makes that safe. */
function unlessUnheard(stop: AbortSignal, tries: number) {
  return (error: unknown): undefined => {
    const isNetwork = error instanceof TypeError && error.message === 'fetch failed'
    if (stop.aborted || !isNetwork || tries >= mostTries) throw error
    return undefined
  }
}
