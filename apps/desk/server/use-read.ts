import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { callEndpoint } from '#contract/client.ts'
import type { CallInput, ReplyOf } from '#contract/endpoint.ts'
import type { Lang } from '#texts/lang.ts'
import { useLang } from '../lang/Lang.tsx'
import { useHallClock } from '../time/HallTime.tsx'
import type { HallClock } from '../time/hall-clock.ts'
import type { AnyEndpoint } from './any-endpoint.ts'
import { Refusal } from './refusal.ts'

interface ReadOptions {
  readonly enabled?: boolean
  /** How long what was read counts as fresh; live topics make it stale earlier. */
  readonly staleTime?: number
  /** Another page of the same list keeps the old rows in sight until the new ones are there. */
  readonly keepsPrevious?: boolean
  /** Reads again by itself where time alone changes the answer. */
  readonly refetchInterval?: number
}

/** Reads one endpoint. The key begins with its name, so that a live topic finds what it makes stale. */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  { enabled = true, staleTime = 0, keepsPrevious = false, refetchInterval }: ReadOptions = {},
): UseQueryResult<ReplyOf<E>> {
  const { lang } = useLang()
  const clock = useHallClock()
  return useQuery<ReplyOf<E>>({
    queryKey: [endpoint.name, input],
    queryFn: ({ signal }) => read(endpoint, input, { lang, clock, signal }),
    enabled,
    staleTime,
    ...(refetchInterval === undefined ? {} : { refetchInterval }),
    ...(keepsPrevious ? { placeholderData: keepPreviousData as never } : {}), // its type does not follow a generic reply
  })
}

export async function read<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  { clock, ...options }: { lang: Lang; clock: HallClock; signal?: AbortSignal },
): Promise<ReplyOf<E>> {
  const result = await callEndpoint(endpoint, input, options)
  if (!result.ok) throw new Refusal(result.problem)
  followTime(clock, result.value)
  return result.value
}

/** Replies that carry the hall's time set the clock of the screen. */
export function followTime(clock: HallClock, reply: unknown): void {
  if (typeof reply !== 'object' || reply === null || !('now' in reply)) return
  if (typeof reply.now === 'string') clock.sync(reply.now)
}
