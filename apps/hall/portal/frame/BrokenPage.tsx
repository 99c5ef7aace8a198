import type { ReactNode } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { Failed } from '#ui/status/ListState.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from './PortalPage.tsx'

/** A page whose code could not be loaded, mostly for want of a network. */
export function BrokenPage({ reset }: { reset: () => void }): ReactNode {
  const say = useWords()
  return (
    <PortalPage isTitleHeading title={say(frameTexts.product)}>
      <Failed
        title={say(failureTexts.unreachable)}
        icon="offline"
        action={<Button onPress={reset}>{say(frameTexts.again)}</Button>}
      >
        {say(failureTexts.retriesPhone)}
      </Failed>
    </PortalPage>
  )
}
