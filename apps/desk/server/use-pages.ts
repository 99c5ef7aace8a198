import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { CallInput, ReplyOf } from '#contract/endpoint.ts'
import { useLang } from '../lang/Lang.tsx'
import { useHallClock } from '../time/HallTime.tsx'
import type { AnyEndpoint } from './any-endpoint.ts'
import { read } from './use-read.ts'

interface Page {
  readonly next: string | null
}

export type Pages<E> = UseInfiniteQueryResult<InfiniteData<ReplyOf<E> & Page>>

/** A list that is read page by page by its key: `after` is where the last page ended. */
export function usePages<E extends AnyEndpoint>(
  endpoint: E & { readonly reply: { readonly _output: Page } },
  query: Record<string, string | undefined>,
): Pages<E> {
  const { lang } = useLang()
  const clock = useHallClock()
  return useInfiniteQuery({
    queryKey: [endpoint.name, query],
    queryFn: async ({ pageParam, signal }) => {
      const input = { query: { ...query, after: pageParam } } as unknown as CallInput<E> // the caller names the query's own fields
      return (await read(endpoint as E, input, { lang, clock, signal })) as ReplyOf<E> & Page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
