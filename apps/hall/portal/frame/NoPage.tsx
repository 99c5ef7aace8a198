import type { ReactNode } from 'react'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from './PortalPage.tsx'

export function NoPage(): ReactNode {
  const say = useWords()
  return (
    <PortalPage isTitleHeading title={say(portalFrameTexts.noPage)}>
      <Empty
        title={say(portalFrameTexts.noPage)}
        icon="search"
        action={<ButtonLink href="/">{say(portalFrameTexts.toHome)}</ButtonLink>}
      >
        {say(portalFrameTexts.noPageText)}
      </Empty>
    </PortalPage>
  )
}
