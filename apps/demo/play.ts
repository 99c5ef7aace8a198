import { generateSync } from 'otplib'
import { getHallCatalogue } from '#contract/catalogue.ts'
import { enrolDevice } from '#contract/devices.ts'
import type { Opened } from '#contract/opened.ts'
import { getHall, signIn } from '#contract/staff.ts'
import { getBoard } from '#contract/tickets.ts'
import { seededRandom, systemRandom } from '#kernel/random.ts'
import { playApprover, playCollection, playReviewer } from './actors/casework.ts'
import { openFloor } from './actors/floor.ts'
import { openTelephones } from './actors/messages.ts'
import { type Speed, startPace } from './actors/pace.ts'
import { playRatings } from './actors/rating.ts'
import { granted, type Scene } from './actors/scene.ts'
import { openTally } from './actors/tally.ts'
import { openGate, openTray } from './actors/tray.ts'
import { playVisit } from './actors/visitor.ts'
import { playBoard, playLookers } from './actors/watchers.ts'
import { playWindow } from './actors/window.ts'
import { type Line, openLine } from './actors/wire.ts'
import type { Played } from './figures.ts'
import type { DemoAccount } from './hall/child.ts'
import { drawPortraits } from './hall/portrait.ts'
import type { Message } from './hall/sms.ts'
import { openLedger } from './ledger/ledger.ts'
import { planMorning, type Visit } from './plan/morning.ts'

export const hallId = 'dongxihu'

/** Opening, in seconds after half past eight, when people begin to come. */
const windowsOpenAt = 30 * 60
/** Officers sit down one after another. */
const betweenSeats = 20
/** At full speed so many families are at the kiosks, the guide and their phones at once. */
const atOnce = 16

export interface Play {
  readonly opened: Opened
  readonly people: number
  readonly seed: number
  readonly speed: Speed
  readonly stop: AbortSignal
  /** Whether the play has telephones: without messages nobody knows a code, and nobody rates. */
  readonly hasMessages: boolean
  readonly onProgress: (progress: Progress) => void
}

/** How the morning stands. */
export interface Progress {
  readonly second: number
  readonly families: number
  readonly waiting: number
  readonly counts: Readonly<Record<'ticket' | 'case' | 'rating', number>>
}

export interface Playing {
  receive(message: Message): void
  readonly done: Promise<Played>
}

/** Plays one morning in a running hall, through its public door only. */
export function startPlay(play: Play): Playing {
  const ledger = openLedger()
  const phones = openTelephones(ledger, play.stop)
  return { receive: phones.receive, done: run(play, { ledger, phones }) }
}

interface Own {
  readonly ledger: Scene['ledger']
  readonly phones: ReturnType<typeof openTelephones>
}

async function run(play: Play, { ledger, phones }: Own): Promise<Played> {
  const { opened, seed, people, stop } = play
  const tally = openTally()
  const chance = seededRandom(seed + 1)
  const wire = { baseUrl: opened.url, tally, keys: systemRandom(), chance, stop }
  const newLine = lineMaker(wire)
  const cast = await assemble(opened, newLine)
  const { catalogue, on } = await readHall(newLine())
  const visits = planMorning({ seed, people, catalogue, on }).map((visit) =>
    play.hasMessages ? visit : withoutRatings(visit),
  )
  const board = { doorCode: '' }
  const pace = startPace(play.speed, stop)
  const scene: Scene = {
    hallId,
    catalogue,
    on,
    pace,
    floor: openFloor(),
    tally,
    ledger,
    chance,
    portraits: await drawPortraits(),
    trays: { review: openTray(), decision: openTray(), collection: openTray(), rating: openTray() },
    codeOf: phones.codeOf,
    waits: [],
    doorCode: () => board.doorCode,
    newLine,
  }
  const shown = granted(scene, 'reading the board', await cast.board.ask(getBoard, {}))
  if (shown !== undefined) board.doorCode = shown.doorCode
  const started = performance.now()
  const watching = new AbortController()
  const watch = { baseUrl: opened.url, stop: AbortSignal.any([stop, watching.signal]) }
  const watchers = [
    unlessEnded(
      watch.stop,
      playBoard(scene, cast.board, watch, () => undefined),
    ),
    unlessEnded(watch.stop, playLookers(scene, cast, watch.stop)),
    unlessEnded(watch.stop, tellProgress(scene, play, { families: visits.length, stop: watch.stop })),
  ]
  try {
    await playAll(scene, { cast, visits, speed: play.speed })
  } finally {
    watching.abort()
    await Promise.all(watchers)
  }
  return {
    people,
    families: visits.length,
    seconds: (performance.now() - started) / 1000,
    waits: scene.waits,
    ledger,
    tally: tally.figures(),
  }
}

async function playAll(
  scene: Scene,
  { cast, visits, speed }: { cast: Cast; visits: readonly Visit[]; speed: Speed },
): Promise<void> {
  let over = false
  const gate = speed === 'max' ? openGate(atOnce) : <T>(work: () => Promise<T>) => work()
  const families = Promise.all(
    visits.map((visit) => playVisit(scene, visit, { doors: { ...cast, phone: scene.newLine() }, gate })),
  )
  const windows = cast.windows.map(({ line, window }, at) =>
    playWindow(scene, { line, window, opensAt: windowsOpenAt - at * betweenSeats, isOver: () => over }),
  )
  const counters = Promise.all(windows).then(() => scene.trays.review.close())
  const backOffice = [
    playReviewer(scene, cast.reviewer),
    playApprover(scene, cast.approver),
    playCollection(scene, cast.collection),
    playRatings(scene),
  ]
  // A fault in one of them ends the play: waiting for the others would be for ever.
  await Promise.all([
    families.then(() => {
      over = true
    }),
    counters,
    ...backOffice,
  ])
}

/** Everybody who is not a visitor, signed in. */
interface Cast {
  readonly windows: readonly { readonly line: Line; readonly window: number }[]
  readonly collection: Line
  readonly reviewer: Line
  readonly approver: Line
  readonly guide: Line
  readonly supervisor: Line
  readonly kiosk: Line
  readonly board: Line
}

async function assemble({ demo }: Opened, newLine: () => Line): Promise<Cast> {
  const here = demo.accounts.filter((account) => account.hallId === hallId)
  const enter = ({ account, password, totpSecret }: DemoAccount): Promise<Line> =>
    newLine().open(signIn, { body: { account, password, code: generateSync({ secret: totpSecret }) } })
  const one = (role: DemoAccount['role']): Promise<Line> => {
    const account = here.find((candidate) => candidate.role === role)
    if (account === undefined) throw new Error(`expected a demo account of the role ${role}, found none`)
    return enter(account)
  }
  const officers = here.filter(({ role }) => role === 'officer')
  const collector = officers.at(-1)
  if (collector === undefined) throw new Error('expected officers among the demo accounts, found none')
  const windows = await Promise.all(
    officers.slice(0, -1).map(async (officer, at) => ({ line: await enter(officer), window: at + 1 })),
  )
  const device = (kind: 'kiosk' | 'board'): Promise<Line> => {
    // The last of its kind: the first ones are left to whoever looks on.
    const own = demo.devices.findLast((one) => one.hallId === hallId && one.kind === kind)
    if (own?.code === undefined) throw new Error(`expected an enrolment code for a ${kind}, found none`)
    return newLine().open(enrolDevice, { body: { code: own.code, kind } })
  }
  return {
    windows,
    collection: await enter(collector),
    reviewer: await one('reviewer'),
    approver: await one('approver'),
    guide: await one('auxiliary'),
    supervisor: await one('supervisor'),
    kiosk: await device('kiosk'),
    board: await device('board'),
  }
}

async function readHall(line: Line) {
  const params = { hallId }
  const [catalogue, hall] = [await line.ask(getHallCatalogue, { params }), await line.ask(getHall, { params })]
  if (!catalogue.ok || !hall.ok) throw new Error(`expected the hall ${hallId}, found none`)
  return { catalogue: catalogue.value, on: hall.value.today }
}

/** Every line comes from an address of its own, of a range that is nobody's (RFC 1918). */
function lineMaker(wire: Parameters<typeof openLine>[0]): () => Line {
  let lines = 0
  return () => {
    lines += 1
    return openLine(wire, { address: `10.${(lines >> 16) & 255}.${(lines >> 8) & 255}.${lines & 255}` })
  }
}

function withoutRatings(visit: Visit): Visit {
  return { ...visit, matters: visit.matters.map((matter) => ({ ...matter, mood: undefined })) }
}

const quarterSeconds = 15 * 60
/** At full speed a quarter of an hour is nothing: then by real seconds. */
const everyRealMs = 5_000

async function tellProgress(
  { pace, floor, ledger }: Scene,
  { speed, onProgress }: Play,
  { families, stop }: { families: number; stop: AbortSignal },
): Promise<void> {
  for (let quarter = 1; !stop.aborted; quarter += 1) {
    await (speed === 'max' ? pace.pause(everyRealMs) : pace.until(quarter * quarterSeconds))
    if (stop.aborted) return
    const counts = { ticket: ledger.count('ticket'), case: ledger.count('case'), rating: ledger.count('rating') }
    onProgress({ second: pace.now(), families, waiting: floor.count(), counts })
  }
}

/** Whoever only looks on is torn away at the end, and that is no fault. */
async function unlessEnded(stop: AbortSignal, watching: Promise<void>): Promise<void> {
  try {
    await watching
  } catch (error) {
    if (!stop.aborted) throw error
  }
}
