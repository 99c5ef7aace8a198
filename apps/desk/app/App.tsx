import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { LangProvider } from '../lang/Lang.tsx'
import { createQueryClient } from '../server/query-client.ts'
import { Session } from '../session/Session.tsx'
import { HallTimeProvider } from '../time/HallTime.tsx'
import { DisplayProvider } from './Display.tsx'
import { PageLoading } from './PageLoading.tsx'

/** Nobody needs the rooms to sign in. */
const Desk = lazy(async () => ({ default: (await import('./router.tsx')).Desk }))

export function App(): ReactNode {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <HallTimeProvider>
        <LangProvider>
          <DisplayProvider>
            <Session>
              <Suspense fallback={<PageLoading />}>
                <Desk />
              </Suspense>
            </Session>
          </DisplayProvider>
        </LangProvider>
      </HallTimeProvider>
    </QueryClientProvider>
  )
}
