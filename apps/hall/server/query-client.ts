import { QueryClient } from '@tanstack/react-query'
import { Refusal } from './refusal.ts'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A machine that believes it is offline may still reach the hall's own network: always ask.
        networkMode: 'always',
        retry: (count, error) => !(error instanceof Refusal) && count < 2,
        retryDelay: 500,
        staleTime: 60_000,
      },
    },
  })
}
