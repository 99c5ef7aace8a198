import type { ReactNode } from 'react'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { ErrorSummary } from '#ui/field/ErrorSummary.tsx'
import type { Checks } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'

/** After a submit that found something: what, and the way to it. */
export function FormFaults<Key extends string>({ checks }: { checks: Checks<Key> }): ReactNode {
  const say = useWords()
  if (checks.attempt === 0) return null
  return (
    <ErrorSummary
      title={say(kioskStoryTexts.faults(checks.faults.length))}
      faults={checks.faults}
      attempt={checks.attempt}
      mended={say(kioskStoryTexts.mended)}
    />
  )
}
