import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Verb } from '#contract/access.ts'
import { type LiveEvent, LiveTopic, livePath } from '#contract/live.ts'
import { findOption } from '#kernel/option.ts'
import { sessionKey } from '../server/query-client.ts'
import { useHallClock } from '../time/HallTime.tsx'
import { againAfter, isLiveRead, type LiveState, offlineAfter, readsTouchedBy } from './live-state.ts'
import { pacedReads } from './paced-reads.ts'

interface Live {
  readonly state: LiveState
  /** Since when the line is lost; null while it is there. */
  readonly lostAt: string | null
}

const Context = createContext<Live>({ state: 'live', lostAt: null })

const topicVerbs = {
  queue: ['window.read', 'insights.read'],
  cases: ['case.read'],
  notices: ['notice.read'],
  ratings: ['insights.read'],
  sources: ['case.accept'],
} as const satisfies Partial<Record<LiveTopic, readonly Verb[]>>

/** One line to the server for the whole desk: what changed is read again, by whoever shows it. */
export function LiveProvider({ verbs, children }: { verbs: readonly Verb[]; children: ReactNode }): ReactNode {
  const topics = Object.entries(topicVerbs)
    .filter(([, needed]) => needed.some((verb) => verbs.includes(verb)))
    .map(([topic]) => topic)
    .join(',')
  const live = useLine(topics)
  return <Context value={live}>{children}</Context>
}

export function useLive(): Live {
  return useContext(Context)
}

function useLine(topics: string): Live {
  const queries = useQueryClient()
  const clock = useHallClock()
  const [state, setState] = useState<LiveState>('live')
  const [lostAt, setLostAt] = useState<string | null>(null)

  useEffect(() => {
    if (topics === '') return undefined
    const readAgain = (): void =>
      void queries.invalidateQueries({
        predicate: ({ queryKey, state: { status } }) => status === 'error' || isLiveRead(queryKey),
      })
    const paced = pacedReads((name) => queries.invalidateQueries({ queryKey: [name] }, { cancelRefetch: false }))
    let source: EventSource | undefined
    let offlineTimer: ReturnType<typeof setTimeout> | undefined
    let againTimer: ReturnType<typeof setTimeout> | undefined

    function open(): void {
      source?.close()
      source = new EventSource(`${livePath}?${new URLSearchParams({ as: 'staff', topics })}`)
      source.onopen = found
      source.onerror = lost
      source.addEventListener('change', (event: MessageEvent<string>) => {
        const topic = findOption(LiveTopic.options, (JSON.parse(event.data) as LiveEvent).topic)
        // `reset`, or a topic that only a newer server knows: anything may have changed.
        if (topic === undefined) readAgain()
        else paced.touch(readsTouchedBy(topic))
      })
    }
    function found(): void {
      // What failed meanwhile is asked for again without a press.
      if (offlineTimer !== undefined) readAgain()
      clearTimeout(offlineTimer)
      offlineTimer = undefined
      setState('live')
      setLostAt(null)
    }
    function lost(): void {
      if (offlineTimer === undefined) {
        setState('stale')
        setLostAt(clock.now())
        offlineTimer = setTimeout(() => setState('offline'), offlineAfter)
      }
      if (source?.readyState !== EventSource.CLOSED) return
      // Refused, most often because the session ended: asking who we are brings the sign-in.
      void queries.invalidateQueries({ queryKey: sessionKey })
      clearTimeout(againTimer)
      againTimer = setTimeout(open, againAfter)
    }
    // A pulled cable leaves the line open for minutes: the browser knows sooner.
    function unplugged(): void {
      source?.close()
      lost()
    }

    open()
    window.addEventListener('offline', unplugged)
    window.addEventListener('online', open)
    return () => {
      window.removeEventListener('offline', unplugged)
      window.removeEventListener('online', open)
      clearTimeout(offlineTimer)
      clearTimeout(againTimer)
      paced.stop()
      source?.close()
    }
  }, [topics, queries, clock])

  return useMemo(() => ({ state, lostAt }), [state, lostAt])
}
