import { acceptCase, type CaseDetail, type MaterialFinding, notifyMissing, refuseCase } from '#contract/cases.ts'
import type { Receiver } from '#contract/collection.ts'
import { type Filing, filePreApplicationAtWindow, getPreApplication } from '#contract/intake.ts'
import {
  callNext,
  finishService,
  leaveWindow,
  recallTicket,
  sitAtWindow,
  skipTicket,
  startService,
  type TicketAtWindow,
} from '#contract/tickets.ts'
import type { PlannedMatter } from '../plan/morning.ts'
import type { Waiting } from './floor.ts'
import { type CaseInHand, granted, noteStep, type Scene } from './scene.ts'
import { noteFiling } from './visitor.ts'
import type { Line } from './wire.ts'

interface Seat {
  readonly line: Line
  readonly window: number
  /** When the officer sits down, in seconds of the morning, and whether anybody is still to come. */
  readonly opensAt: number
  readonly isOver: () => boolean
}

/** An officer's morning: sit down, call, serve, until nobody is left. */
export async function playWindow(scene: Scene, { line, window, opensAt, isOver }: Seat): Promise<void> {
  const { pace, floor } = scene
  await pace.until(opensAt)
  const params = { window }
  if (granted(scene, 'sitting down', await line.act(sitAtWindow, { params, body: {} })) === undefined) return
  for (;;) {
    const called = await line.act(callNext, { params, body: {} })
    if (called.ok && called.value.current !== null) {
      await serve(scene, line, called.value.current)
      await pace.spend(20)
      continue
    }
    const isIdle = !called.ok && called.problem.reason === 'queue-empty'
    if (!isIdle) granted(scene, 'calling', called)
    if (isOver()) break
    await floor.nextArrival()
    await pace.pause(0)
  }
  granted(scene, 'leaving the window', await line.act(leaveWindow, { params }))
}

async function serve(scene: Scene, line: Line, called: TicketAtWindow): Promise<void> {
  const { pace, floor, ledger, waits } = scene
  const { id: ticketId, number } = called
  const params = { ticketId }
  const waiting = await floor.find(ticketId)
  const waitSeconds = (Date.parse(called.calledAt) - Date.parse(called.drawnAt)) / 1000
  waits.push(waitSeconds)
  if (waiting?.slip.number !== undefined && waiting.slip.number !== number)
    scene.tally.fault('a window called another number than was drawn')
  await pace.spend(25)
  if (waiting?.present !== true) {
    granted(scene, 'calling again', await line.act(recallTicket, { params, body: {} }))
    await pace.spend(40)
    const skipped = granted(scene, 'skipping', await line.act(skipTicket, { params, body: {} }))
    if (skipped !== undefined && waiting !== undefined)
      ledger.change({ book: 'ticket', key: ticketId, value: `${number} missed` })
    waiting?.leave({ how: 'missed', back: undefined })
    return
  }
  const started = granted(scene, 'starting', await line.act(startService, { params, body: {} }))
  if (started?.current == null) return waiting.leave({ how: 'missed', back: undefined })
  const { matters, key } = await mattersOf(scene, line, { ticketId, waiting })
  const back = new Map<string, PlannedMatter>()
  for (const [preApplicationId, matter] of matters) {
    const told = await decide(scene, line, { ticketId, preApplicationId, matter, waiting, waitSeconds })
    if (told === 'comes-back') back.set(preApplicationId, matter)
  }
  const finished = granted(scene, 'finishing', await line.act(finishService, { params, body: {} }))
  if (finished !== undefined) ledger.change({ book: 'ticket', key: ticketId, value: `${number} finished` })
  waiting.leave({ how: 'served', back: key === undefined || back.size === 0 ? undefined : { key, matters: back } })
}

/** What the ticket stands for; somebody who has filled in nothing does it here, with the officer. */
async function mattersOf(
  scene: Scene,
  line: Line,
  { ticketId, waiting }: { ticketId: string; waiting: Waiting },
): Promise<{ matters: ReadonlyMap<string, PlannedMatter>; key: string | undefined }> {
  const { visit, matters, key } = waiting
  if (matters.size > 0) return { matters, key }
  await scene.pace.spend(60)
  const filing: Filing = {
    applications: visit.matters.map(({ application, papers }) => ({ ...application, papers: [...papers] })),
  }
  const reply = await line.act(filePreApplicationAtWindow, { params: { ticketId }, body: filing })
  const filed = granted(scene, 'filing at the window', reply)
  for (const id of filed?.preApplicationIds ?? [])
    scene.ledger.enter({ book: 'matter', key: `${ticketId} ${id}`, value: '' })
  return { matters: noteFiling(scene, visit, { filed, filing, channel: 'window' }), key: filed?.checkIn?.code }
}

interface AtWindow {
  readonly ticketId: string
  readonly preApplicationId: string
  readonly matter: PlannedMatter
  readonly waiting: Waiting
  readonly waitSeconds: number
}

/** Looks at one matter and says what becomes of it. */
async function decide(scene: Scene, line: Line, at: AtWindow): Promise<'done' | 'comes-back'> {
  const { preApplicationId, matter, waiting } = at
  const seen = granted(
    scene,
    'opening a pre-application',
    await line.ask(getPreApplication, { params: { preApplicationId } }),
  )
  if (seen !== undefined && seen.service !== matter.service.code)
    scene.tally.fault('a window opened somebody else’s application')
  await scene.pace.spend(waiting.visit.serviceSeconds / waiting.visit.matters.length)
  const outcome = waiting.isSecondVisit ? ({ kind: 'accept' } as const) : matter.outcome
  switch (outcome.kind) {
    case 'accept':
      await accept(scene, line, at)
      return 'done'
    case 'notify': {
      const body = { ...idsOf(at), findings: findingsOf(matter, outcome.lacking), note: '带齐就能办。' }
      const detail = granted(scene, 'telling what is missing', await line.act(notifyMissing, { body }))
      if (detail !== undefined) noteStep(scene, detail, 'notified')
      return outcome.comesBack ? 'comes-back' : 'done'
    }
    case 'refuse': {
      const explanation = '材料已当面看过，现在不符合条件，原因已当面说明。'
      const body = { ...idsOf(at), reason: outcome.reason, explanation, explainedInPerson: true } as const
      const detail = granted(scene, 'refusing', await line.act(refuseCase, { body }))
      if (detail === undefined) return 'done'
      noteStep(scene, detail, 'refused')
      scene.trays.rating.put(handOn(at, detail))
      return 'done'
    }
  }
}

async function accept(scene: Scene, line: Line, at: AtWindow): Promise<void> {
  const { matter, waiting } = at
  const byPost = matter.afterwards.receipt === 'post'
  const body = {
    ...idsOf(at),
    findings: findingsOf(matter, []),
    ...(byPost ? { collection: { by: 'post', receiver: receiverOf(matter, waiting) } as const } : {}),
  }
  const detail = granted(scene, 'accepting', await line.act(acceptCase, { body }))
  if (detail === undefined) return
  noteStep(scene, detail, 'accepted')
  if (byPost) scene.ledger.enter({ book: 'collection', key: detail.id, value: 'post waiting' })
  scene.trays.review.put(handOn(at, detail))
}

function idsOf({ ticketId, preApplicationId }: AtWindow): { ticketId: string; preApplicationId: string } {
  return { ticketId, preApplicationId }
}

function handOn({ matter, waitSeconds }: AtWindow, { id, number }: CaseDetail): CaseInHand {
  return { caseId: id, number, matter, waitSeconds }
}

function findingsOf({ materials }: PlannedMatter, lacking: readonly string[]): MaterialFinding[] {
  return materials.map(({ id, handedIn, takenHere }) => {
    if (lacking.includes(id)) return { material: id, state: 'missing' }
    if (handedIn) return { material: id, state: 'handed-in' }
    return { material: id, state: takenHere ? 'taken' : 'checked' }
  })
}

function receiverOf({ person, application }: PlannedMatter, { visit }: Waiting): Receiver {
  const phone = application.applicant.phone ?? ''
  return { name: person.name, phone, address: `武汉市东西湖区金银湖路 000 号 ${visit.party + 1} 室` }
}
