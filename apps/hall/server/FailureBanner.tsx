import type { ReactNode } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { Failure } from './use-sending.ts'

interface FailureBannerProps {
  failure: Failure | null
  /** What stands under the time where the server did not answer; else that nothing is lost. */
  lost?: string | undefined
  action?: ReactNode
}

/** What went wrong with what the person has just sent, and that nothing typed is lost. */
export function FailureBanner({ failure, lost, action }: FailureBannerProps): ReactNode {
  const say = useWords()
  if (failure === null) return null
  if (failure.kind === 'refused') {
    return (
      <Banner tone="bad" title={failure.problem.title} announce="alert" action={action}>
        {failure.problem.detail}
      </Banner>
    )
  }
  return (
    <Banner tone="bad" title={say(failureTexts.noAnswer(failure.time))} announce="alert" icon="offline" action={action}>
      {lost ?? say(failureTexts.nothingLost)}
    </Banner>
  )
}
