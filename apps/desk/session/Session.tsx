import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { callEndpoint } from '#contract/client.ts'
import { getMe, type Me } from '#contract/staff.ts'
import { sessionTexts } from '#texts/desk/session.ts'
import { useLang } from '../lang/Lang.tsx'
import { type Session as SessionState, sessionKey } from '../server/query-client.ts'
import { Refusal } from '../server/refusal.ts'
import { followTime } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { useHallClock } from '../time/HallTime.tsx'
import { SignIn } from './SignIn.tsx'

const Context = createContext<Me | null>(null)

/** Asks who is here. Nobody: the sign-in stands in place of the page, and the address stays. */
export function Session({ children }: { children: ReactNode }): ReactNode {
  const { lang } = useLang()
  const clock = useHallClock()
  const query = useQuery<SessionState>({
    queryKey: sessionKey,
    queryFn: async ({ client, signal }) => {
      const result = await callEndpoint(getMe, {}, { lang, signal })
      if (result.ok) {
        followTime(clock, result.value)
        return { me: result.value, why: 'first' }
      }
      if (result.problem.reason !== 'not-signed-in') throw new Refusal(result.problem)
      const before = client.getQueryData<SessionState>(sessionKey)
      return { me: null, why: reasonToAsk(before) }
    },
    staleTime: 60_000,
  })
  if (query.data === undefined) {
    return (
      <Shown query={query} thing={sessionTexts.session}>
        {() => null}
      </Shown>
    )
  }
  if (query.data.me === null) return <SignIn why={query.data.why} />
  // Asking again may fail with the line: the desk stays, and the dot in the bar says that it is not live.
  return <Context value={query.data.me}>{children}</Context>
}

function reasonToAsk(before: SessionState | undefined): SessionState['why'] {
  if (before === undefined) return 'first'
  return before.me === null ? before.why : 'ended'
}

/** Who is signed in. Only inside `Session`. */
export function useMe(): Me {
  const me = useContext(Context)
  if (me === null) throw new Error('useMe is called outside of Session')
  return me
}
