import type { Touched } from './live-state.ts'

/** Makes each read that was touched stale after its pause, once however often it was touched meanwhile. */
export interface PacedReads {
  readonly touch: (reads: readonly Touched[]) => void
  readonly stop: () => void
}

export function pacedReads(makeStale: (name: string) => void): PacedReads {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    touch: (reads) => {
      for (const { name, after } of reads) {
        if (after === 0) makeStale(name)
        else if (!timers.has(name)) {
          const read = (): void => {
            timers.delete(name)
            makeStale(name)
          }
          timers.set(name, setTimeout(read, after))
        }
      }
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
