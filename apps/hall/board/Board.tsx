import type { ReactNode } from 'react'
import type { Bilingual } from '#contract/fields.ts'
import { boardTexts } from '#texts/hall/board.ts'
import { yearDayText } from '#texts/hall/dates.ts'
import { BoardFrame } from '#ui/frame/BoardFrame.tsx'
import { Connection } from '#ui/status/Connection.tsx'
import { NextList } from '#ui/ticket/NextList.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useHallMinute } from '../time/HallTime.tsx'
import { BoardWaiting } from './BoardWaiting.tsx'
import { LatestCall } from './LatestCall.tsx'
import { nextQueues } from './next-queues.ts'
import { useAnnouncement } from './use-announcement.ts'
import { type BoardState, useBoard } from './use-board.ts'
import { Windows } from './Windows.tsx'

/** Numbers only, no names. It keeps the last state with its age and comes back by itself. */
export function Board({ hallId, hallName }: { hallId: string; hallName: Bilingual }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date, time } = useHallMinute()
  const state = useBoard()
  const strip = useAnnouncement(hallId)
  const { board } = state
  if (board === undefined) return <BoardWaiting isUnreachable={state.connection !== 'live'} />
  return (
    <BoardFrame
      title={say(hallName)}
      connection={<BoardConnection {...state} />}
      date={yearDayText(date, lang)}
      time={time}
      asideLabel={say(boardTexts.next)}
      aside={<NextList title={say(boardTexts.next)} queues={nextQueues(board, say)} />}
      strip={strip}
      stripEnd={say(boardTexts.doorCode(board.doorCode))}
    >
      <LatestCall latest={board.latest} />
      <Windows board={board} />
    </BoardFrame>
  )
}

function BoardConnection({ connection, seconds }: BoardState): ReactNode {
  const say = useWords()
  if (connection === 'live') return <Connection state="live">{say(boardTexts.live)}</Connection>
  const age = seconds < 60 ? boardTexts.secondsAgo(seconds) : boardTexts.minutesAgo(Math.floor(seconds / 60))
  return (
    <Connection state={connection} age={say(age)}>
      {say(connection === 'stale' ? boardTexts.stale : boardTexts.offline)}
    </Connection>
  )
}
