import { type RefObject, useEffect, useRef, useState } from 'react'

interface ScrollStop<Box extends HTMLElement> {
  ref: RefObject<Box | null>
  tabIndex: 0 | -1
}

/** A box that happens to overflow becomes a stop of Tab, so that the keyboard can scroll it (WCAG 2.1.1). */
export function useScrollStop<Box extends HTMLElement>(): ScrollStop<Box> {
  const ref = useRef<Box>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const box = ref.current
    if (box === null) return
    const look = () => setOverflows(box.scrollHeight > box.clientHeight + 1)
    const observer = new ResizeObserver(look)
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    return () => observer.disconnect()
  })
  return { ref, tabIndex: overflows ? 0 : -1 }
}
