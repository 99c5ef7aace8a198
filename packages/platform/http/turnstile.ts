/** Lets so many through at once; who comes later waits in the order of coming. */
export interface Turnstile {
  /** Waits for a place; call the answer, once, to leave it. */
  enter(): Promise<() => void>
}

export function turnstile(places: number): Turnstile {
  const waiting: (() => void)[] = []
  let free = places

  function leave(): void {
    const next = waiting.shift()
    // The place is handed over: it never becomes free in between.
    if (next === undefined) free += 1
    else next()
  }

  return {
    enter: async () => {
      if (free > 0) {
        free -= 1
      } else {
        const { promise, resolve } = Promise.withResolvers<void>()
        waiting.push(resolve)
        await promise
      }
      let left = false
      return () => {
        if (left) return
        left = true
        leave()
      }
    },
  }
}
