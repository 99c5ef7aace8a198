import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { RouterProvider as LinkProvider } from 'react-aria-components'
import { clockText } from '#texts/dates.ts'
import { frameTexts, roomTexts, roomTitles } from '#texts/desk/frame.ts'
import { pick } from '#texts/lang.ts'
import { DeskFrame } from '#ui/frame/DeskFrame.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { LiveProvider } from '../live/Live.tsx'
import { LiveDot } from '../live/LiveDot.tsx'
import { useMe } from '../session/Session.tsx'
import { useNow } from '../time/HallTime.tsx'
import { FrameNameContext } from './frame-name.ts'
import { NotHere } from './NotHere.tsx'
import { PersonTools } from './PersonTools.tsx'
import { fetchAhead } from './room-pages.ts'
import { listRooms, type Room } from './rooms.ts'

/** The page around every room: bar, rail, and the room that the address names. */
export function DeskPage(): ReactNode {
  const router = useRouter()
  const me = useMe()
  const { pathname } = useLocation()
  const rooms = listRooms(me.verbs)
  const room = rooms.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  const isStart = pathname === '/desk' || pathname === '/desk/'
  return (
    <LinkProvider navigate={(address) => router.history.push(address)}>
      <LiveProvider verbs={me.verbs}>
        <Frame rooms={rooms} room={room}>
          {room === undefined && !isStart ? <NotHere /> : <Outlet />}
        </Frame>
      </LiveProvider>
    </LinkProvider>
  )
}

function Frame({ rooms, room, children }: { rooms: readonly Room[]; room: Room | undefined; children: ReactNode }) {
  const say = useWords()
  const { lang } = useLang()
  const me = useMe()
  const [ownName, setOwnName] = useState<string | null>(null)
  const naming = useMemo(() => ({ set: setOwnName }), [])
  const name = ownName ?? (room === undefined ? say(frameTexts.product) : say(roomTitles[room.id]))
  useEffect(() => {
    document.title = `${name} · ${say(frameTexts.product)}`
  }, [name, say])
  useFocusOnArrival(room?.id)
  useRoomsAhead(rooms)
  return (
    <DeskFrame
      name={name}
      place={pick(me.hallName, lang)}
      connection={<LiveDot isAtWindow={ownName !== null} />}
      now={<HallNow />}
      tools={<PersonTools />}
      nav={{
        label: say(frameTexts.rail),
        items: rooms.map(({ id, path, icon }) => ({
          id,
          href: path,
          icon,
          text: say(roomTexts[id]),
          isCurrent: id === room?.id,
        })),
      }}
      layout="free"
      skipLabel={say(frameTexts.skip)}
    >
      <FrameNameContext value={naming}>{children}</FrameNameContext>
    </DeskFrame>
  )
}

function HallNow(): ReactNode {
  const now = useNow()
  const { lang } = useLang()
  return <time dateTime={now.slice(0, 16)}>{clockText(now, lang)}</time>
}

/** The other rooms of this person come once the first one is there. */
function useRoomsAhead(rooms: readonly Room[]): void {
  const ids = rooms.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rooms are the same fetch, whatever array names them
  useEffect(() => {
    const timer = setTimeout(() => void fetchAhead(rooms), 600)
    return () => clearTimeout(timer)
  }, [ids])
}

/** Going to another room moves the focus into it, so that the next key or word is of the new page. */
function useFocusOnArrival(room: string | undefined): void {
  const before = useRef(room)
  useEffect(() => {
    const isArrival = before.current !== undefined && before.current !== room
    before.current = room
    if (!isArrival) return
    document.getElementById('main')?.focus()
  }, [room])
}
