import { type ReactNode, Suspense } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalHomeTexts } from '#texts/hall/portal-home.ts'
import { Button } from '#ui/button/Button.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { part } from '#ui/part/part.tsx'
import { Unbroken } from '#ui/part/Unbroken.tsx'
import { Failed, Loading } from '#ui/status/ListState.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { SearchEntry } from '../../search/SearchEntry.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useHall } from '../frame/use-hall.ts'
import { later } from '../later.ts'
import { ServiceList } from './ServiceList.tsx'
import { TodayHero } from './TodayHero.tsx'

/** At the end of the page, and for few: it comes when the rest stands there. */
const HallList = part(async () => (await later(() => import('./HallList.tsx'))).HallList)

/** What a person wants to know on the way: is it open, where is my case, where is my place in the line. */
export function HomePage(): ReactNode {
  const say = useWords()
  const hall = useHall()
  const { catalogue } = hall
  return (
    <PortalPage
      title={say(frameTexts.product)}
      mark={<Mark name={say(frameTexts.product)} place={catalogue && say(catalogue.hall.shortName)} />}
      lead={catalogue && <TodayHero hall={catalogue.hall} />}
    >
      {catalogue !== undefined && <SearchEntry catalogue={catalogue} way={{ href: '/search' }} />}
      <Section title={say(portalHomeTexts.tasks)}>
        <LinkList>
          <LinkRow
            href="/status"
            icon="clock"
            title={say(portalHomeTexts.myCase)}
            detail={say(portalHomeTexts.myCaseText)}
          />
          <LinkRow
            href="/ticket"
            icon="ticket"
            title={say(portalHomeTexts.myTicket)}
            detail={say(portalHomeTexts.myTicketText)}
          />
          <LinkRow
            href="/verify"
            icon="exempt"
            title={say(portalHomeTexts.verify)}
            detail={say(portalHomeTexts.verifyText)}
          />
        </LinkList>
      </Section>
      {catalogue !== undefined && <ServiceList services={catalogue.services} />}
      {catalogue === undefined && !hall.isFailed && <Loading>{say(portalHomeTexts.loading)}</Loading>}
      {catalogue === undefined && hall.isFailed && (
        <Failed
          title={say(failureTexts.unreachable)}
          icon="offline"
          action={<Button onPress={hall.again}>{say(frameTexts.again)}</Button>}
        >
          {say(failureTexts.retriesPhone)}
        </Failed>
      )}
      {hall.halls.length > 0 && (
        <Unbroken fallback={() => null}>
          <Suspense>
            <HallList {...hall} />
          </Suspense>
        </Unbroken>
      )}
    </PortalPage>
  )
}
