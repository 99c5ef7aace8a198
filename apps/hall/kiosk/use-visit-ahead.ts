import { useEffect } from 'react'
import { fetchAhead } from '#ui/part/part.tsx'
import { reopen } from '#ui/part/reopen.ts'
import { SearchPage, Visit } from './parts.ts'

const tryAgain = 5000

/**
 * Fetches the pages of filling in, and the search, once the start page stands there. Where they do not come although the server answers,
 * it has a newer build, and the whole page is opened again.
 */
export function useVisitAhead(isStarted: boolean): void {
  useEffect(() => {
    if (!isStarted) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look(): Promise<void> {
      if (await fetchAhead([Visit, SearchPage])) return
      timer = setTimeout(() => void reopen().then((isOpening) => (isOpening ? undefined : look())), tryAgain)
    }
    void look()
    return () => clearTimeout(timer)
  }, [isStarted])
}
