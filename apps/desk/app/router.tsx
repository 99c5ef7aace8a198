import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  parseSearch,
  readAuditSearch,
  readCaseSearch,
  readCasesOfSearch,
  readCollectionSearch,
  readNoticeSearch,
  readRatingSearch,
  readTicketSearch,
  readTodaySearch,
  writeSearch,
} from './addresses.ts'
import { Broken } from './Broken.tsx'
import { DeskPage } from './DeskPage.tsx'
import { NotHere } from './NotHere.tsx'
import { PageLoading } from './PageLoading.tsx'
import { figurePages, roomPages } from './room-pages.ts'
import { Start } from './Start.tsx'

const root = createRootRoute({ component: DeskPage, notFoundComponent: NotHere })

const start = createRoute({ getParentRoute: () => root, path: '/desk', component: Start })
const windowRoom = createRoute({
  getParentRoute: () => root,
  path: '/desk/window',
  component: lazyRouteComponent(roomPages.window, 'WindowRoom'),
})
const guide = createRoute({
  getParentRoute: () => root,
  path: '/desk/guide',
  component: lazyRouteComponent(roomPages.guide, 'GuideRoom'),
})
const cases = createRoute({
  getParentRoute: () => root,
  path: '/desk/cases',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(roomPages.cases, 'CasesRoom'),
})
const oneCase = createRoute({ getParentRoute: () => cases, path: '$caseId' })
const today = createRoute({
  getParentRoute: () => root,
  path: '/desk/today',
  validateSearch: readTodaySearch,
  component: lazyRouteComponent(roomPages.today, 'TodayRoom'),
})
const collection = createRoute({
  getParentRoute: () => root,
  path: '/desk/collection',
  validateSearch: readCollectionSearch,
  component: lazyRouteComponent(roomPages.collection, 'CollectionRoom'),
})
const alerts = createRoute({
  getParentRoute: () => root,
  path: '/desk/alerts',
  component: lazyRouteComponent(roomPages.alerts, 'AlertsRoom'),
})
const todayTickets = createRoute({
  getParentRoute: () => root,
  path: '/desk/today/tickets',
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(figurePages.tickets, 'TicketsPage'),
})
const todayCases = createRoute({
  getParentRoute: () => root,
  path: '/desk/today/cases',
  validateSearch: readCasesOfSearch,
  component: lazyRouteComponent(figurePages.cases, 'CasesPage'),
})
const todayRatings = createRoute({
  getParentRoute: () => root,
  path: '/desk/today/ratings',
  validateSearch: readRatingSearch,
  component: lazyRouteComponent(figurePages.ratings, 'RatingsPage'),
})
const devices = createRoute({
  getParentRoute: () => root,
  path: '/desk/devices',
  component: lazyRouteComponent(roomPages.devices, 'DevicesRoom'),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/desk/notices',
  validateSearch: readNoticeSearch,
  component: lazyRouteComponent(roomPages.notices, 'NoticesRoom'),
})
const oneNotice = createRoute({ getParentRoute: () => notices, path: '$noticeId' })
const audit = createRoute({
  getParentRoute: () => root,
  path: '/desk/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(roomPages.audit, 'AuditRoom'),
})
const staff = createRoute({
  getParentRoute: () => root,
  path: '/desk/staff',
  component: lazyRouteComponent(roomPages.staff, 'StaffRoom'),
})

const routeTree = root.addChildren([
  start,
  windowRoom,
  guide,
  cases.addChildren([oneCase]),
  today,
  todayTickets,
  todayCases,
  todayRatings,
  alerts,
  collection,
  devices,
  notices.addChildren([oneNotice]),
  audit,
  staff,
])

function createDeskRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch: writeSearch,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: Broken,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}

/** The rooms of the desk by their addresses; each is loaded when somebody goes there. */
export function Desk(): ReactNode {
  const [router] = useState(createDeskRouter)
  return <RouterProvider router={router} />
}
