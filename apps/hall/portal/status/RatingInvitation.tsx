import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** The one chance to rate, or what became of it. */
export function RatingInvitation({ rating }: Pick<CaseStatus, 'rating'>): ReactNode {
  const say = useWords()
  switch (rating) {
    case 'not-open':
      return null
    case 'open':
      return (
        <LinkList>
          <LinkRow
            href="/status/rate"
            icon="star"
            title={say(portalStatusTexts.rate)}
            detail={say(portalStatusTexts.rateText)}
          />
        </LinkList>
      )
    case 'given':
      return <Banner tone="ok">{say(portalStatusTexts.rated)}</Banner>
    case 'expired':
      return <Banner tone="quiet">{say(portalStatusTexts.rateExpired)}</Banner>
  }
}
