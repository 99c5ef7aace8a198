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
import { later } from './later.ts'

const GuidePage = part(async () => (await later(() => import('./guide/GuidePage.tsx'))).GuidePage)
const SearchPage = part(async () => (await later(() => import('./search/SearchPage.tsx'))).SearchPage)
const TicketPage = part(async () => (await later(() => import('./ticket/TicketPage.tsx'))).TicketPage)
const StatusPage = part(async () => (await later(() => import('./status/StatusPage.tsx'))).StatusPage)
const RatingPage = part(async () => (await later(() => import('./rating/RatingPage.tsx'))).RatingPage)
const UnsubscribePage = part(
  async () => (await later(() => import('./unsubscribe/UnsubscribePage.tsx'))).UnsubscribePage,
)
const PreparePage = part(async () => (await later(() => import('./prepare/PreparePage.tsx'))).PreparePage)
const FiledPage = part(async () => (await later(() => import('./prepare/FiledPage.tsx'))).FiledPage)
const ResumePage = part(async () => (await later(() => import('./prepare/ResumePage.tsx'))).ResumePage)
const VerifyPage = part(async () => (await later(() => import('./verify/VerifyPage.tsx'))).VerifyPage)

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
