import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { part } from '#ui/part/part.tsx'
import { Unbroken } from '#ui/part/Unbroken.tsx'
import { LangProvider } from '../lang/Lang.tsx'
import { createQueryClient } from '../server/query-client.ts'
import { Session } from '../session/Session.tsx'
import { HallTimeProvider } from '../time/HallTime.tsx'
import { Broken } from './Broken.tsx'
import { DisplayProvider } from './Display.tsx'
import { PageLoading } from './PageLoading.tsx'

/** Nobody needs the rooms to sign in. */
const Desk = part(async () => (await import('./router.tsx')).Desk)

export function App(): ReactNode {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <HallTimeProvider>
        <LangProvider>
          <DisplayProvider>
            <Session>
              <Unbroken
                fallback={(again) => (
                  <main className="desk-alone">
                    <Broken reset={again} />
                  </main>
                )}
              >
                <Suspense fallback={<PageLoading />}>
                  <Desk />
                </Suspense>
              </Unbroken>
            </Session>
          </DisplayProvider>
        </LangProvider>
      </HallTimeProvider>
    </QueryClientProvider>
  )
}
