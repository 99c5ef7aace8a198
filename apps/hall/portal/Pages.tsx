import { type ReactNode, Suspense, useDeferredValue } from 'react'
import { RouterProvider as LinkProvider } from 'react-aria-components'
import { Route, Switch } from 'wouter'
import { navigate, usePathname } from 'wouter/use-browser-location'
import { part } from '#ui/part/part.tsx'
import { Unbroken } from '#ui/part/Unbroken.tsx'
import { BrokenPage } from './frame/BrokenPage.tsx'
import { NoPage } from './frame/NoPage.tsx'
import { OpeningPage } from './frame/OpeningPage.tsx'
import { useArrival } from './frame/use-arrival.ts'
import { HomePage } from './home/HomePage.tsx'

const GuidePage = part(async () => (await import('./guide/GuidePage.tsx')).GuidePage)
const SearchPage = part(async () => (await import('./search/SearchPage.tsx')).SearchPage)
const TicketPage = part(async () => (await import('./ticket/TicketPage.tsx')).TicketPage)
const StatusPage = part(async () => (await import('./status/StatusPage.tsx')).StatusPage)
const RatingPage = part(async () => (await import('./rating/RatingPage.tsx')).RatingPage)
const UnsubscribePage = part(async () => (await import('./unsubscribe/UnsubscribePage.tsx')).UnsubscribePage)
const PreparePage = part(async () => (await import('./prepare/PreparePage.tsx')).PreparePage)
const FiledPage = part(async () => (await import('./prepare/FiledPage.tsx')).FiledPage)
const ResumePage = part(async () => (await import('./prepare/ResumePage.tsx')).ResumePage)
const VerifyPage = part(async () => (await import('./verify/VerifyPage.tsx')).VerifyPage)

/**
 * The addresses of the portal, each page a part of its own. Secrets of a person stand behind the # and are never sent as
 * part of an address.
 */
export function Pages(): ReactNode {
  const address = usePathname()
  // The page that was left stays in sight until the code of the next one is there: nothing flashes.
  const shown = useDeferredValue(address)
  useArrival(shown)
  return (
    <LinkProvider navigate={navigate}>
      <Unbroken key={shown} fallback={(again) => <BrokenPage again={again} />}>
        <Suspense fallback={<OpeningPage />}>
          <Switch location={shown}>
            <Route path="/" component={HomePage} />
            <Route path="/service/:code">{({ code }) => <GuidePage code={code} />}</Route>
            <Route path="/search" component={SearchPage} />
            <Route path="/ticket" component={TicketPage} />
            <Route path="/status" component={StatusPage} />
            <Route path="/status/rate" component={RatingPage} />
            <Route path="/prepare/:code">{({ code }) => <PreparePage code={code} />}</Route>
            <Route path="/filed" component={FiledPage} />
            <Route path="/resume" component={ResumePage} />
            <Route path="/verify" component={VerifyPage} />
            <Route path="/unsubscribe" component={UnsubscribePage} />
            <Route component={NoPage} />
          </Switch>
        </Suspense>
      </Unbroken>
    </LinkProvider>
  )
}
