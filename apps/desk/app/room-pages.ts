import type { Room } from './rooms.ts'

/** The pages of the rooms, each fetched when somebody goes there or soon may. */
export const roomPages = {
  window: () => import('../window/WindowRoom.tsx'),
  guide: () => import('../guide/GuideRoom.tsx'),
  cases: () => import('../cases/CasesRoom.tsx'),
  today: () => import('../today/TodayRoom.tsx'),
  alerts: () => import('../alerts/AlertsRoom.tsx'),
  collection: () => import('../collection/CollectionRoom.tsx'),
  devices: () => import('../devices/DevicesRoom.tsx'),
  notices: () => import('../notices/NoticesRoom.tsx'),
  audit: () => import('../audit/AuditRoom.tsx'),
  staff: () => import('../staff/StaffRoom.tsx'),
} as const

/** The lists behind the numbers of a supervisor. */
export const figurePages = {
  tickets: () => import('../today/lists/TicketsPage.tsx'),
  cases: () => import('../today/lists/CasesPage.tsx'),
  ratings: () => import('../today/lists/RatingsPage.tsx'),
} as const

/** Fetches the rooms of a person ahead, so that going there needs no line. A failure waits until somebody goes there. */
export async function fetchAhead(rooms: readonly Room[]): Promise<void> {
  await Promise.allSettled(rooms.map(({ id }) => roomPages[id]()))
}
