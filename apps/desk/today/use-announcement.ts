import { useEffect, useRef, useState } from 'react'

/**
 * What to read out of numbers that change all the time: the newest text, at most once in `pause` milliseconds. What was
 * there at the beginning is read with the page and not announced.
 */
export function useAnnouncement(text: string, pause: number): string {
  const [said, setSaid] = useState('')
  const newest = useRef(text)
  useEffect(() => {
    newest.current = text
  }, [text])
  useEffect(() => {
    let last = newest.current
    const timer = setInterval(() => {
      if (newest.current === last) return
      last = newest.current
      setSaid(last)
    }, pause)
    return () => clearInterval(timer)
  }, [pause])
  return said
}
