/** One version of a service: which, from when, and what it says. */
export type VersionMark = {
  readonly code: string
  readonly version: number
  readonly validFrom: string
  /** SHA-256 of the canonical JSON, in hex. */
  readonly fingerprint: string
  readonly shape: number
}

/** Raised when the shape of service files changes, so that the same words no longer make the same fingerprint. */
export const serviceShape = 1

export type Publication = {
  /** Not seen before. */
  readonly fresh: readonly VersionMark[]
  /** Seen before, and another now, as may be: not begun yet, or read in another shape. */
  readonly corrected: readonly VersionMark[]
  /** Published, and something else now: nothing starts with these. */
  readonly rewritten: readonly VersionMark[]
}

/**
 * Compares the versions of a catalogue with those this installation started with before. A version is published once
 * its first day has come: matters were filed under it, and what they were told must stay true. Until then it may still
 * be corrected.
 */
export function decidePublication({
  known,
  present,
  today,
}: {
  known: readonly VersionMark[]
  present: readonly VersionMark[]
  today: string
}): Publication {
  const earlierOf = ({ code, version }: VersionMark) =>
    known.find((mark) => mark.code === code && mark.version === version)
  const fresh = present.filter((mark) => earlierOf(mark) === undefined)
  const differing = present.flatMap((mark) => {
    const earlier = earlierOf(mark)
    if (earlier === undefined || (earlier.fingerprint === mark.fingerprint && earlier.shape === mark.shape)) return []
    return [{ mark, isFixed: earlier.shape === mark.shape && earlier.validFrom <= today }]
  })
  return {
    fresh,
    corrected: differing.filter(({ isFixed }) => !isFixed).map(({ mark }) => mark),
    rewritten: differing.filter(({ isFixed }) => isFixed).map(({ mark }) => mark),
  }
}
