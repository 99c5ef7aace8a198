import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useRouter,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RouterProvider as LinkProvider } from 'react-aria-components'
import { BrokenPage } from './frame/BrokenPage.tsx'
import { NoPage } from './frame/NoPage.tsx'
import { HomePage } from './home/HomePage.tsx'

const root = createRootRoute({ component: Links, notFoundComponent: NoPage, errorComponent: BrokenPage })

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })
const guide = createRoute({
  getParentRoute: () => root,
  path: '/service/$code',
  component: lazyRouteComponent(() => import('./guide/GuidePage.tsx'), 'GuidePage'),
})
const ticket = createRoute({
  getParentRoute: () => root,
  path: '/ticket',
  component: lazyRouteComponent(() => import('./ticket/TicketPage.tsx'), 'TicketPage'),
})
const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('./status/StatusPage.tsx'), 'StatusPage'),
})
const rate = createRoute({
  getParentRoute: () => root,
  path: '/status/rate',
  component: lazyRouteComponent(() => import('./rating/RatingPage.tsx'), 'RatingPage'),
})
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('./verify/VerifyPage.tsx'), 'VerifyPage'),
})

/** The addresses of the portal. Secrets of a person stand behind the # and are never sent as part of an address. */
export function createPortalRouter() {
  return createRouter({
    routeTree: root.addChildren([home, guide, ticket, status, rate, verify]),
    scrollRestoration: true,
  })
}

/** Links of the kit go through the router, so that nothing is loaded again. */
function Links(): ReactNode {
  const router = useRouter()
  return (
    <LinkProvider navigate={(address) => router.history.push(address)}>
      <Outlet />
    </LinkProvider>
  )
}
