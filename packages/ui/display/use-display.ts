import { useCallback, useLayoutEffect, useState } from 'react'
import { applyDisplay, type Display, initialDisplay } from './display.ts'

const key = 'youban.display'

interface DisplayControl {
  display: Display
  change: (part: Partial<Omit<Display, 'surface'>>) => void
  /** Back to how a new visitor sees it: a kiosk calls this when the person leaves. */
  reset: () => void
}

/** Size, contrast and reach of this page, remembered for the session of this browser tab. */
export function useDisplay(surface: Display['surface']): DisplayControl {
  const [display, setDisplay] = useState<Display>(() => ({ ...fresh(surface), ...remembered(), surface }))
  useLayoutEffect(() => applyDisplay(document.documentElement, display), [display])

  const change = useCallback((part: Partial<Omit<Display, 'surface'>>) => {
    setDisplay((before) => {
      const { surface: _, ...kept } = { ...before, ...part }
      sessionStorage.setItem(key, JSON.stringify(kept))
      return { ...before, ...part }
    })
  }, [])
  const reset = useCallback(() => {
    sessionStorage.removeItem(key)
    setDisplay(fresh(surface))
  }, [surface])
  return { display, change, reset }
}

function fresh(surface: Display['surface']): Display {
  return initialDisplay(surface, matchMedia('(prefers-contrast: more)').matches)
}

/** What this tab kept. Anything that is not ours is left alone. */
function remembered(): Partial<Omit<Display, 'surface'>> {
  const kept = sessionStorage.getItem(key)
  return kept === null ? {} : (JSON.parse(kept) as Partial<Omit<Display, 'surface'>>) // only `change` writes this key
}
