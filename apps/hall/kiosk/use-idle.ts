import { useCallback, useEffect, useState } from 'react'

const warnAfter = 90_000
const answerWithin = 30_000

interface Idle {
  /** How long the person still has to answer, or null while nobody asks. */
  readonly secondsLeft: number | null
  readonly stay: () => void
}

/** Watches for a person who has gone: asks after 90 seconds without a touch, and gives 30 to answer. */
export function useIdle({ isWatching, onGone }: { isWatching: boolean; onGone: () => void }): Idle {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const [turn, setTurn] = useState(0)
  const stay = useCallback(() => {
    setSecondsLeft(null)
    setTurn((before) => before + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn begins the watch anew
  useEffect(() => {
    if (!isWatching) return setSecondsLeft(null)
    let touchedAt = performance.now()
    const touch = (): void => {
      // Once the question stands there, only its answer counts.
      if (performance.now() - touchedAt < warnAfter) touchedAt = performance.now()
    }
    const look = (): void => {
      const rest = warnAfter + answerWithin - (performance.now() - touchedAt)
      if (rest <= 0) onGone()
      else if (rest <= answerWithin) setSecondsLeft(Math.ceil(rest / 1000))
    }
    const timer = setInterval(look, 500)
    const signs = ['pointerdown', 'keydown', 'input'] as const
    for (const sign of signs) addEventListener(sign, touch, true)
    return () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, touch, true)
    }
  }, [isWatching, onGone, turn])
  return { secondsLeft, stay }
}
