import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { frameTexts } from '#texts/desk/frame.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import { listRooms } from './rooms.ts'

/** The bare address: leads to the first room this person may use. */
export function Start(): ReactNode {
  const say = useWords()
  const [first] = listRooms(useMe().verbs)
  if (first !== undefined) return <Navigate to={first.path} replace />
  return (
    <div className="desk-nowhere">
      <h1 className="ui-visually-hidden">{say(frameTexts.noRoomTitle)}</h1>
      <Empty title={say(frameTexts.noRoomTitle)}>{say(frameTexts.noRoomText)}</Empty>
    </div>
  )
}
