import { useCallback, useEffect, useState } from 'react'
import { type BoardView, getBoard } from '#contract/tickets.ts'
import { deviceKey } from '../device/use-device.ts'
import { useLang } from '../lang/Lang.tsx'
import { useRead, useReads } from '../server/ReadsProvider.tsx'
import { read } from '../server/read.ts'
import { isUnknownDevice } from '../server/refusal.ts'
import { useHallTime } from '../time/HallTime.tsx'
import { useLive } from './use-live.ts'

const boardKey = 'board'
const beltMs = 30_000
/** Twice the belt and a little: then even the belt has failed. */
const offlineAfterSeconds = 65

export interface BoardState {
  /** The last state that was read; a board keeps it whatever happens. */
  readonly board: BoardView | undefined
  readonly connection: 'live' | 'stale' | 'offline'
  /** How old it is. */
  readonly seconds: number
}

/** What the board shows: read again when the stream says so, and every 30 seconds whatever the stream says. */
export function useBoard(): BoardState {
  const { lang } = useLang()
  const hallTime = useHallTime()
  const reads = useReads()
  const { data, error, failures } = useRead({
    key: boardKey,
    ask: async (signal) => {
      const board = await read(getBoard, {}, { lang, signal })
      hallTime.set(board.now)
      return { board, readAt: performance.now() }
    },
    freshFor: 0,
    quietTries: 0,
    nextLook: (known) => (known.failures === 0 ? beltMs : Math.min(1000 * 2 ** (known.failures - 1), beltMs)),
    inBackground: true,
  })
  const readAgain = useCallback(() => reads.look(boardKey), [reads])
  const isStreaming = useLive({ as: 'board', topics: boardTopics, onChange: readAgain })
  const seconds = useAge(data?.readAt)

  // The server no longer knows this board: ask which device this is, and the page for enrolling follows.
  const isRetired = isUnknownDevice(error)
  useEffect(() => {
    if (isRetired) reads.look(deviceKey('board'))
  }, [isRetired, reads])

  const isFailing = failures > 0
  return { board: data?.board, connection: connectionOf({ isFailing, isStreaming, seconds }), seconds }
}

const boardTopics = ['board'] as const

function connectionOf(facts: { isFailing: boolean; isStreaming: boolean; seconds: number }): BoardState['connection'] {
  if (facts.seconds > offlineAfterSeconds) return 'offline'
  return facts.isFailing || !facts.isStreaming ? 'stale' : 'live'
}

function useAge(readAt: number | undefined): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return readAt === undefined ? 0 : Math.max(0, Math.floor((now - readAt) / 1000))
}
