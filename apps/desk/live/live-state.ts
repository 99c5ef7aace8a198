import type { LiveTopic } from '#contract/live.ts'

/** live: events arrive; stale: the line was lost a moment ago; offline: it has been gone for a while. */
export type LiveState = 'live' | 'stale' | 'offline'

/** Which reads a topic makes stale, by the names of their endpoints. */
const readsOf = {
  board: [],
  queue: ['listWindows', 'getWindowDesk', 'getPictures', 'listArrivals', 'getFloor', 'getToday', 'listFigureTickets'],
  cases: [
    'listCases',
    'listCaseDocuments',
    'listCollections',
    'listAlerts',
    'listMovedDates',
    'listDeferralBlocks',
    'getToday',
    'listFigureCases',
  ],
  notices: ['listNotices', 'countNotices', 'getNotice', 'getToday'],
  ratings: ['getToday', 'listFigureRatings'],
  sources: ['listExemptPapers'],
} as const satisfies Record<LiveTopic, readonly string[]>

type Read = (typeof readsOf)[LiveTopic][number]

/**
 * Reads that sum up a hall or a day are made at most once in so many milliseconds, however much happens meanwhile: in a
 * full hall something happens every second, and nobody reads a number that fast.
 */
const pace: Partial<Record<Read, number>> = {
  getFloor: 500,
  getPictures: 1000,
  getToday: 5000,
  listFigureTickets: 3000,
  listFigureCases: 3000,
  listFigureRatings: 3000,
}

export interface Touched {
  readonly name: Read
  /** After how many milliseconds it is to be read again. */
  readonly after: number
}

export function readsTouchedBy(topic: LiveTopic): readonly Touched[] {
  return readsOf[topic].map((name) => ({ name, after: pace[name] ?? 0 }))
}

/** Whether a read follows the hall by itself. */
export function isLiveRead(queryKey: readonly unknown[]): boolean {
  return Object.values(readsOf)
    .flat()
    .some((name) => name === queryKey[0])
}

/** After this long without a line the screen says that it is offline. */
export const offlineAfter = 12_000
/** A line that the server closed is asked for again after this. */
export const againAfter = 4000
