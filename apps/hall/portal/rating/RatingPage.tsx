import type { ReactNode } from 'react'
import type { CaseKey } from '#contract/citizen.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalRatingTexts } from '#texts/hall/portal-rating.ts'
import { portalKeyTexts, portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Button } from '#ui/button/Button.tsx'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { Empty, Failed, Loading } from '#ui/status/ListState.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { CaseKeyForm } from '../status/CaseKeyForm.tsx'
import { useCaseKey } from '../status/case-key.ts'
import { useCase } from '../status/use-case.ts'
import { RatingForm } from './RatingForm.tsx'

/** How was it? Asked once, of the person who holds number and code. */
export function RatingPage(): ReactNode {
  const say = useWords()
  const { caseKey } = useCaseKey()
  if (caseKey !== null) return <OpenRating caseKey={caseKey} />
  return (
    <PortalPage
      title={say(portalRatingTexts.bar)}
      backHref="/status"
      lead={
        <Stack gap={1}>
          <h1 className="portal-title">{say(portalRatingTexts.title)}</h1>
          <p className="portal-lead">{say(portalKeyTexts.lead)}</p>
        </Stack>
      }
    >
      <CaseKeyForm />
    </PortalPage>
  )
}

function OpenRating({ caseKey }: { caseKey: CaseKey }): ReactNode {
  const say = useWords()
  const { data: status, error, again } = useCase(caseKey)
  const isError = error !== null
  if (status?.rating === 'open') return <RatingForm status={status} caseKey={caseKey} />
  return (
    <PortalPage isTitleHeading title={say(portalRatingTexts.bar)} backHref="/status">
      {status === undefined && !isError && <Loading>{say(failureTexts.loading)}</Loading>}
      {status === undefined && isError && (
        <Failed
          title={say(failureTexts.unreachable)}
          icon="offline"
          action={<Button onPress={again}>{say(frameTexts.again)}</Button>}
        >
          {say(failureTexts.retriesPhone)}
        </Failed>
      )}
      {status !== undefined && (
        <Empty
          icon="star"
          title={say(titleOf(status.rating))}
          action={<ButtonLink href="/status">{say(portalRatingTexts.toStatus)}</ButtonLink>}
        >
          {status.rating === 'not-open' && say(portalRatingTexts.notOpenText)}
        </Empty>
      )}
    </PortalPage>
  )
}

function titleOf(rating: 'not-open' | 'given' | 'expired') {
  if (rating === 'given') return portalStatusTexts.rated
  return rating === 'expired' ? portalStatusTexts.rateExpired : portalRatingTexts.notOpen
}
