import type { Verb } from '#contract/access.ts'
import type { roomTexts } from '#texts/desk/frame.ts'
import type { IconName } from '#ui/icon/Icon.tsx'

export type RoomId = keyof typeof roomTexts

export interface Room {
  readonly id: RoomId
  readonly path: `/desk/${RoomId}`
  readonly icon: IconName
  /** Whoever has it finds the room on the rail. */
  readonly verb: Verb
}

/** In the order of the rail; the first one a person may use is where they begin. */
const rooms: readonly Room[] = [
  { id: 'window', path: '/desk/window', icon: 'window', verb: 'window.sit' },
  { id: 'guide', path: '/desk/guide', icon: 'hand', verb: 'ticket.draw' },
  { id: 'today', path: '/desk/today', icon: 'home', verb: 'insights.read' },
  { id: 'cases', path: '/desk/cases', icon: 'list', verb: 'case.read' },
  { id: 'alerts', path: '/desk/alerts', icon: 'clock', verb: 'alert.read' },
  { id: 'collection', path: '/desk/collection', icon: 'idcard', verb: 'case.hand-over' },
  { id: 'devices', path: '/desk/devices', icon: 'building', verb: 'device.read' },
  { id: 'notices', path: '/desk/notices', icon: 'mail', verb: 'notice.read' },
  { id: 'audit', path: '/desk/audit', icon: 'eye', verb: 'audit.read' },
  { id: 'staff', path: '/desk/staff', icon: 'users', verb: 'staff.read' },
]

export function listRooms(verbs: readonly Verb[]): readonly Room[] {
  return rooms.filter(({ verb }) => verbs.includes(verb))
}
