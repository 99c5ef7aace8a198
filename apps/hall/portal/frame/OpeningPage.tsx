import type { ReactNode } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { Loading } from '#ui/status/ListState.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from './PortalPage.tsx'

/** A page whose code is on its way, where there is no other to show meanwhile: an address opened directly. */
export function OpeningPage(): ReactNode {
  const say = useWords()
  return (
    <PortalPage isTitleHeading title={say(frameTexts.product)}>
      <Loading>{say(failureTexts.loading)}</Loading>
    </PortalPage>
  )
}
