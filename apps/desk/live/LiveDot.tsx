import type { ReactNode } from 'react'
import { frameTexts } from '#texts/desk/frame.ts'
import { Connection } from '#ui/status/Connection.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { useLive } from './Live.tsx'

/** Whether what is on the screen is of now, and how old it is when it is not. */
export function LiveDot({ isAtWindow }: { isAtWindow?: boolean | undefined }): ReactNode {
  const say = useWords()
  const now = useNow()
  const { state, lostAt } = useLive()
  if (state === 'live' || lostAt === null) {
    return <Connection state="live">{say(isAtWindow ? frameTexts.liveAtWindow : frameTexts.live)}</Connection>
  }
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(lostAt)) / 1000))
  // A number that changes each second would be read out each second: whole tens, then minutes.
  const age =
    seconds < 60
      ? frameTexts.ageSeconds(Math.floor(seconds / 10) * 10)
      : frameTexts.ageMinutes(Math.floor(seconds / 60))
  return (
    <Connection state={state} age={say(age)}>
      {say(state === 'stale' ? frameTexts.reconnecting : frameTexts.offline)}
    </Connection>
  )
}
