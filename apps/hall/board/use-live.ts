import { useEffect, useState } from 'react'
import { type LiveTopic, livePath } from '#contract/live.ts'

const firstWait = 1000
const longestWait = 30_000

interface LiveQuestion {
  readonly as: 'board' | 'kiosk'
  readonly topics: readonly LiveTopic[]
  /** Something changed, or something may have been missed: read it again. */
  readonly onChange: () => void
}

/**
 * The live stream of the hall; true while it is open. The browser reconnects by itself after a cut line, but gives up
 * for good on an answer that is no stream (a restart behind a proxy): then a new one is opened, ever more slowly.
 */
export function useLive({ as, topics, onChange }: LiveQuestion): boolean {
  const [isOpen, setOpen] = useState(false)
  const address = `${livePath}?as=${as}&topics=${topics.join(',')}`
  useEffect(() => {
    let stream: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = firstWait
    function open(): void {
      stream = new EventSource(address)
      stream.addEventListener('open', () => {
        wait = firstWait
        setOpen(true)
        onChange()
      })
      stream.addEventListener('change', onChange)
      stream.addEventListener('error', () => {
        setOpen(false)
        if (stream?.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, wait)
        wait = Math.min(wait * 2, longestWait)
      })
    }
    open()
    return () => {
      clearTimeout(timer)
      stream?.close()
    }
  }, [address, onChange])
  return isOpen
}
