import { type ReactNode, useEffect, useRef } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { portalRatingTexts } from '#texts/hall/portal-rating.ts'
import { Button } from '#ui/button/Button.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'

/** The rating is in and sealed. */
export function RatingThanks({ onBack }: { onBack: () => void }): ReactNode {
  const say = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <PortalPage title={say(portalRatingTexts.bar)} backHref="/status">
      <div className="portal-thanks">
        <Icon name="ok" />
        <h1 ref={heading} tabIndex={-1}>
          {say(portalRatingTexts.thanks)}
        </h1>
        <p>{say(portalRatingTexts.thanksText)}</p>
        <Button
          wide
          onPress={() => {
            onBack()
            navigate('/status')
          }}
        >
          {say(portalRatingTexts.toStatus)}
        </Button>
      </div>
    </PortalPage>
  )
}
