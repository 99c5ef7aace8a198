import type { LiveTopic } from '#contract/live.ts'

/** live: events arrive; stale: the line was lost a moment ago; offline: it has been gone for a while. */
export type LiveState = 'live' | 'stale' | 'offline'

/** Which reads a topic makes stale, by the names of their endpoints. */
const readsOf = {
  board: [],
  queue: ['listWindows', 'getWindowDesk', 'getToday'],
  cases: ['listCases', 'listCaseDocuments', 'listCollections', 'getToday'],
  notices: ['listNotices', 'countNotices', 'getNotice'],
  ratings: ['getToday'],
} as const satisfies Record<LiveTopic, readonly string[]>

export function isTouchedBy(topic: LiveTopic, queryKey: readonly unknown[]): boolean {
  const names: readonly unknown[] = readsOf[topic]
  return names.includes(queryKey[0])
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
