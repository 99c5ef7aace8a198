import type { ReactNode } from 'react'
import { frameTexts, roomTexts } from '#texts/desk/frame.ts'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import { listRooms } from './rooms.ts'

/** An address that leads nowhere, or to a room of another role: both look the same. */
export function NotHere(): ReactNode {
  const say = useWords()
  const [first] = listRooms(useMe().verbs)
  return (
    <div className="desk-nowhere">
      <h1 className="ui-visually-hidden">{say(frameTexts.notHereTitle)}</h1>
      <Empty
        icon="search"
        title={say(frameTexts.notHereTitle)}
        action={
          first && <ButtonLink href={first.path}>{say(frameTexts.toFirstRoom(say(roomTexts[first.id])))}</ButtonLink>
        }
      >
        {say(frameTexts.notHereText)}
      </Empty>
    </div>
  )
}
