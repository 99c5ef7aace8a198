import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Going to another page begins at its top, with the focus in it, so that the next key or word is of the new page. Going
 * back is the browser's: it knows where the person was.
 */
export function useArrival(page: string): void {
  const before = useRef(page)
  const isBack = useRef(false)
  useEffect(() => {
    const back = (): void => {
      isBack.current = true
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  useLayoutEffect(() => {
    if (before.current === page) return
    before.current = page
    if (!isBack.current) scrollTo(0, 0)
    isBack.current = false
    // A page that has put the focus somewhere keeps it.
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, [page])
}
