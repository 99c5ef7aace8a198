import type { CallResult } from '#contract/client.ts'
import type { CallInput } from '#contract/endpoint.ts'
import {
  checkIn,
  checkInByPhone,
  type Filed,
  type Filing,
  filePreApplication,
  filePreApplicationByPhone,
} from '#contract/intake.ts'
import { drawTicket, lookUpTicket, type TicketSlip } from '#contract/tickets.ts'
import { addPhoto, addPhotoByPhone } from '#contract/uploads.ts'
import { pickOne } from '../plan/chance.ts'
import type { PlannedMatter, Visit } from '../plan/morning.ts'
import type { Leaving } from './floor.ts'
import { granted, type Scene } from './scene.ts'
import type { Line } from './wire.ts'

/** The doors a family may take: their own phone, a kiosk, the guide. */
export interface Doors {
  readonly phone: Line
  readonly kiosk: Line
  readonly guide: Line
}

type Matters = ReadonlyMap<string, PlannedMatter>

interface Arrived {
  readonly slip: TicketSlip
  readonly matters: Matters
  /** Draws another ticket for what is still open. */
  readonly key: string | undefined
}

/** One family's morning: fill in, come, wait, be served or not, perhaps come again. */
export async function playVisit(
  scene: Scene,
  visit: Visit,
  { doors, gate }: { doors: Doors; gate: <T>(work: () => Promise<T>) => Promise<T> },
): Promise<void> {
  const arrived = await gate(() => arrive(scene, visit, doors))
  if (arrived === undefined) return
  let left = await waitForCall(scene, { visit, doors, arrived, present: !visit.leaves, isSecondVisit: false })
  const comesAgain = left.how === 'missed' ? visit.returns : left.back !== undefined
  if (!comesAgain) return
  await scene.pace.spend(left.how === 'missed' ? 600 : 1500)
  const again = await comeAgain(scene, { visit, doors, arrived, left })
  if (again === undefined) return
  left = await waitForCall(scene, {
    visit,
    doors,
    arrived: again,
    present: true,
    isSecondVisit: left.how === 'served',
  })
}

async function arrive(scene: Scene, visit: Visit, doors: Doors): Promise<Arrived | undefined> {
  const { pace, hallId } = scene
  switch (visit.way) {
    case 'phone': {
      await pace.until(Math.max(0, visit.at - visit.filedBefore))
      const filing = await fillIn(scene, visit, doors.phone, 'phone')
      const params = { hallId }
      const filed = granted(
        scene,
        'filing on the phone',
        await doors.phone.act(filePreApplicationByPhone, { params, body: filing }),
      )
      const matters = noteFiling(scene, visit, { filed, filing, channel: 'phone' })
      const key = filed?.checkIn?.code
      await pace.until(visit.at)
      if (key === undefined) return undefined
      const checkedIn = await checkInWith(scene, visit, doors, key)
      return arrivedWith(scene, { what: 'checking in', reply: checkedIn, matters, key })
    }
    case 'kiosk':
    case 'guide': {
      await pace.until(visit.at)
      const line = doors[visit.way]
      const filing = await fillIn(scene, visit, line, visit.way)
      const reply = await line.act(filePreApplication, { body: filing })
      const filed = reply.ok ? reply.value : undefined
      const matters = noteFiling(scene, visit, { filed, filing, channel: visit.way })
      return arrivedWith(scene, { what: `filing at the ${visit.way}`, reply, matters, key: filed?.checkIn?.code })
    }
    case 'window':
      await pace.until(visit.at)
      return drawPlain(scene, visit, doors)
  }
}

async function drawPlain(scene: Scene, visit: Visit, doors: Doors): Promise<Arrived | undefined> {
  const service = visit.matters[0]?.service.code ?? ''
  const slip = granted(scene, 'drawing a ticket', await doors.kiosk.act(drawTicket, { body: { service } }))
  if (slip === undefined) return undefined
  scene.ledger.enter({ book: 'ticket', key: slip.id, value: `${slip.number} waiting` })
  return { slip, matters: new Map(), key: undefined }
}

function checkInWith({ hallId, doorCode }: Scene, visit: Visit, doors: Doors, key: string) {
  if (visit.checksInAt === 'kiosk') return doors.kiosk.act(checkIn, { body: { key } })
  return doors.phone.act(checkInByPhone, { params: { hallId }, body: { key, doorCode: doorCode() } })
}

function arrivedWith(
  scene: Scene,
  { what, reply, matters, key }: { what: string; reply: CallResult<Filed>; matters: Matters; key: string | undefined },
): Arrived | undefined {
  const filed = granted(scene, what, reply)
  if (filed?.ticket == null) return undefined
  const slip = filed.ticket
  scene.ledger.enter({ book: 'ticket', key: slip.id, value: `${slip.number} waiting` })
  for (const id of filed.preApplicationIds) scene.ledger.enter({ book: 'matter', key: `${slip.id} ${id}`, value: '' })
  const open = new Map([...matters].filter(([id]) => filed.preApplicationIds.includes(id)))
  return { slip, matters: open, key }
}

/** Everything of the family on one form; a portrait is uploaded where it was brought. */
async function fillIn(scene: Scene, visit: Visit, line: Line, way: Visit['way']): Promise<Filing> {
  const applications: Filing['applications'] = []
  for (const { application, papers, bringsPhoto, service } of visit.matters) {
    const photo = bringsPhoto ? await sendPhoto(scene, line, { way, profile: service.photo }) : undefined
    applications.push({ ...application, papers: [...papers], ...photo })
  }
  return { applications }
}

async function sendPhoto(
  scene: Scene,
  line: Line,
  { way, profile = 'id-card' }: { way: Visit['way']; profile: 'id-card' | 'exit-entry' | undefined },
): Promise<{ photoId: string; photoToken?: string } | undefined> {
  const bytes = pickOne(scene.chance, scene.portraits)
  const query = { profile }
  if (way === 'phone') {
    // The contract types a body of bytes as none.
    const input = { params: { hallId: scene.hallId }, query, body: bytes } as unknown as CallInput<
      typeof addPhotoByPhone
    >
    const added = granted(scene, 'a photo by phone', await line.act(addPhotoByPhone, input))
    if (added === undefined) return undefined
    scene.ledger.enter({ book: 'photo', key: added.photoId, value: 'unclaimed' })
    return { photoId: added.photoId, photoToken: added.uploadToken }
  }
  const input = { query, body: bytes } as unknown as CallInput<typeof addPhoto> // bytes, as above
  const added = granted(scene, 'a photo', await line.act(addPhoto, input))
  if (added === undefined) return undefined
  scene.ledger.enter({ book: 'photo', key: added.photoId, value: 'unclaimed' })
  return { photoId: added.photoId }
}

/** Writes down a filing that was acknowledged; returns its matters by the ids that the hall gave them. */
export function noteFiling(
  { ledger }: Scene,
  visit: Visit,
  { filed, filing, channel }: { filed: Filed | undefined; filing: Filing; channel: Visit['way'] },
): Map<string, PlannedMatter> {
  const matters = new Map<string, PlannedMatter>()
  for (const [at, id] of (filed?.preApplicationIds ?? []).entries()) {
    const [matter, application] = [visit.matters[at], filing.applications[at]]
    if (matter === undefined || application === undefined) continue
    matters.set(id, matter)
    ledger.enter({ book: 'application', key: id, value: `${application.service} ${channel}` })
    if (application.photoId !== undefined) ledger.change({ book: 'photo', key: application.photoId, value: 'claimed' })
  }
  return matters
}

interface WaitQuestion {
  readonly visit: Visit
  readonly doors: Doors
  readonly arrived: Arrived
  readonly present: boolean
  readonly isSecondVisit: boolean
}

async function waitForCall(
  scene: Scene,
  { visit, doors, arrived, present, isSecondVisit }: WaitQuestion,
): Promise<Leaving> {
  const { slip, matters, key } = arrived
  const served = scene.floor.sitDown({ visit, slip, present, matters, key, isSecondVisit })
  const looked = look(scene, { line: doors.phone, slip, times: visit.looks })
  const [left] = await Promise.all([served, looked])
  return left
}

async function look(
  scene: Scene,
  { line, slip, times }: { line: Line; slip: TicketSlip; times: number },
): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await scene.pace.spend(150)
    const seen = granted(scene, 'looking at a ticket', await line.ask(lookUpTicket, { body: { token: slip.token } }))
    if (seen !== undefined && seen.number !== slip.number) scene.tally.fault('a ticket on a phone is somebody else’s')
  }
}

async function comeAgain(
  scene: Scene,
  { visit, doors, arrived, left }: { visit: Visit; doors: Doors; arrived: Arrived; left: Leaving },
): Promise<Arrived | undefined> {
  const key = left.back?.key ?? arrived.key
  if (key === undefined) return drawPlain(scene, visit, doors)
  const reply = await doors.kiosk.act(checkIn, { body: { key } })
  return arrivedWith(scene, { what: 'coming again', reply, matters: left.back?.matters ?? arrived.matters, key })
}
