/** What waits to be done by somebody else: first come, first served. */
export interface Tray<T> {
  put(item: T): void
  /** The next one, as soon as there is one; undefined once the tray is closed and empty. */
  take(): Promise<T | undefined>
  /** Nothing more will come. */
  close(): void
}

export function openTray<T>(): Tray<T> {
  const items: T[] = []
  const waiting: ((item: T | undefined) => void)[] = []
  let closed = false
  return {
    put: (item) => {
      const first = waiting.shift()
      if (first === undefined) items.push(item)
      else first(item)
    },
    take: () => {
      const item = items.shift()
      if (item !== undefined || closed) return Promise.resolve(item)
      return new Promise((resolve) => waiting.push(resolve))
    },
    close: () => {
      closed = true
      for (const resolve of waiting.splice(0)) resolve(undefined)
    },
  }
}

/** Lets so many through at once; the others wait in the order in which they came. */
export function openGate(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = places
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
