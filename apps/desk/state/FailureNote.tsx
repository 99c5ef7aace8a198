import type { ReactNode } from 'react'
import { timeText } from '#texts/dates.ts'
import { stateTexts } from '#texts/desk/states.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { Failure } from '../server/use-command.ts'

/** Why the act that was just pressed was not done. Nothing while there is no failure. */
export function FailureNote({ failure }: { failure: Failure | null }): ReactNode {
  const say = useWords()
  if (failure === null) return null
  if (failure.kind === 'unreachable') {
    return (
      <Banner tone="bad" title={say(stateTexts.notDone)} announce="alert">
        {say(stateTexts.unreachable(timeText(failure.at)))}
      </Banner>
    )
  }
  const { title, detail, faults = [] } = failure.problem
  return (
    <Banner tone="bad" title={title} announce="alert">
      {faults.length === 0 ? detail : faults.map(({ message }) => message).join(' ')}
    </Banner>
  )
}
