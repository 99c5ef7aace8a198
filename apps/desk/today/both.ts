import type { Read } from '../state/Shown.tsx'

/** Two reads of one page as one: there when both are, as old as the older, failed when either has. */
export function bothOf<One, Other>(one: Read<One>, other: Read<Other>): Read<readonly [One, Other]> {
  return {
    data: one.data === undefined || other.data === undefined ? undefined : [one.data, other.data],
    error: one.error ?? other.error,
    dataUpdatedAt: Math.min(one.dataUpdatedAt, other.dataUpdatedAt),
    errorUpdatedAt: Math.max(one.errorUpdatedAt, other.errorUpdatedAt),
    refetch: () => Promise.all([one.refetch(), other.refetch()]),
  }
}
