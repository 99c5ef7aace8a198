import { QueryCache, QueryClient } from '@tanstack/react-query'
import type { Me } from '#contract/staff.ts'
import { isSessionOver, Refusal } from './refusal.ts'

/** Who is signed in: `null` for nobody, and why the screen asks to sign in. */
export interface Session {
  readonly me: Me | null
  readonly why: 'first' | 'ended' | 'left'
}

export const sessionKey = ['session'] as const

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSessionOver(error)) endSession(client)
      },
    }),
    defaultOptions: {
      queries: {
        // A machine that believes it is offline may still reach the hall's own network: always ask.
        networkMode: 'always',
        retry: (count, error) => !(error instanceof Refusal) && count < 2,
        retryDelay: 500,
      },
    },
  })
  return client
}

/** The server no longer knows this session: ask to sign in and keep the address. */
export function endSession(client: QueryClient): void {
  const before = client.getQueryData<Session>(sessionKey)
  if (before?.me === null) return
  client.setQueryData<Session>(sessionKey, { me: null, why: 'ended' })
}

/** Where half-done work waits in this tab for a session that was lost. */
export const unfinished = 'youban.desk.findings.'

/** After signing out nothing of what was seen or noted stays on this computer. */
export function forgetEverything(client: QueryClient): void {
  // The session is changed, not dropped: whoever watches it must see that it ended.
  client.setQueryData<Session>(sessionKey, { me: null, why: 'left' })
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(unfinished)) sessionStorage.removeItem(key)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}
