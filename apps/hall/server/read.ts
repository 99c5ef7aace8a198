import type { z } from 'zod'
import { callEndpoint } from '#contract/client.ts'
import type { CallInput, Endpoint, ReplyOf } from '#contract/endpoint.ts'
import type { Lang } from '#texts/lang.ts'
import { Refusal } from './refusal.ts'

/** Any line of the contract. */
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** Asks a question of the server, for a query to hold. Throws a `Refusal`, or what the network did. */
export async function read<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { lang: Lang; signal?: AbortSignal },
): Promise<ReplyOf<E>> {
  const result = await callEndpoint(endpoint, input, options)
  if (!result.ok) throw new Refusal(result.problem)
  return result.value
}
