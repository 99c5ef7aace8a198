import type { Touched } from './live-state.ts'

/** Makes each read that was touched stale after its pause, once however often it was touched meanwhile. */
export interface PacedReads {
  readonly touch: (reads: readonly Touched[]) => void
  readonly stop: () => void
}

/**
 * `readAgain` settles when the reply is there. A read under way is let to its end and then made once more: begun anew at
 * every change, it would never end in a hall where something happens more often than a reply takes.
 */
export function pacedReads(readAgain: (name: string) => Promise<unknown>): PacedReads {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const underWay = new Set<string>()
  const outdated = new Set<string>()

  function read(name: string): void {
    if (underWay.has(name)) {
      outdated.add(name)
      return
    }
    underWay.add(name)
    const ended = (): void => {
      underWay.delete(name)
      if (outdated.delete(name)) read(name)
    }
    // Whether it failed is the query's to show.
    readAgain(name).then(ended, ended)
  }

  return {
    touch: (reads) => {
      for (const { name, after } of reads) {
        if (after === 0) read(name)
        else if (!timers.has(name)) {
          const late = (): void => {
            timers.delete(name)
            read(name)
          }
          timers.set(name, setTimeout(late, after))
        }
      }
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      outdated.clear()
    },
  }
}
