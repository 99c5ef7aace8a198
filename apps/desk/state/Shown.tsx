import type { ReactNode } from 'react'
import { timeText } from '#texts/dates.ts'
import { stateTexts } from '#texts/desk/states.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Failed, Loading, Offline } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useLive } from '../live/Live.tsx'
import { Refusal } from '../server/refusal.ts'
import { useHallClock } from '../time/HallTime.tsx'

/** What the four states need to know of a query, whatever kind it is. */
export interface Read<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
  readonly errorUpdatedAt: number
  readonly refetch: () => unknown
}

interface ShownProps<Data> {
  query: Read<Data>
  /** What is being read: "案件清单". */
  thing: Text
  rows?: number | undefined
  children: (data: Data) => ReactNode
}

/** What was read, or why it is not there: loading, failed, offline. Old data stays in sight with its time. */
export function Shown<Data>({ query, thing, rows, children }: ShownProps<Data>): ReactNode {
  const say = useWords()
  if (query.data === undefined && query.error === null) {
    return <Loading rows={rows}>{say(stateTexts.loading(say(thing)))}</Loading>
  }
  if (query.data === undefined) return <NotThere query={query} thing={thing} />
  return (
    <>
      {query.error !== null && <Older query={query} />}
      {children(query.data)}
    </>
  )
}

function NotThere<Data>({ query, thing }: { query: Read<Data>; thing: Text }): ReactNode {
  const say = useWords()
  const clock = useHallClock()
  const { state } = useLive()
  const time = timeText(clock.atBrowserTime(query.errorUpdatedAt))
  const again = <Button onPress={() => void query.refetch()}>{say(stateTexts.again)}</Button>
  if (query.error instanceof Refusal) {
    return (
      <Failed title={query.error.problem.title} action={again}>
        {query.error.problem.detail}
      </Failed>
    )
  }
  if (state === 'offline') {
    return (
      <Offline title={say(stateTexts.offline)} action={again}>
        {say(stateTexts.offlineText(time))}
      </Offline>
    )
  }
  return (
    <Failed title={say(stateTexts.failed(say(thing)))} action={again}>
      {say(stateTexts.failedText(time))}
    </Failed>
  )
}

function Older<Data>({ query }: { query: Read<Data> }): ReactNode {
  const say = useWords()
  const clock = useHallClock()
  const { state } = useLive()
  const time = timeText(clock.atBrowserTime(query.dataUpdatedAt))
  const isOffline = state === 'offline'
  return (
    <Banner
      tone={isOffline ? 'quiet' : 'warn'}
      icon={isOffline ? 'offline' : undefined}
      announce="status"
      action={<Button onPress={() => void query.refetch()}>{say(stateTexts.again)}</Button>}
    >
      {say(isOffline ? stateTexts.offlineOlderText(time) : stateTexts.olderText(time))}
    </Banner>
  )
}
