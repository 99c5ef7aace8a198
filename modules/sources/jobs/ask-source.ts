import { sourceAnswerPath } from '#contract/sources.ts'
import { formatInstant } from '#kernel/clock.ts'
import { getPreApplicationRecord } from '#modules/intake/public.ts'
import { getPerson } from '#modules/people/public.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { keepAnswer } from '../commands/keep-answer.ts'
import { decideNext, decideTry } from '../rules/index.ts'
import { type CheckKey, type CheckRecord, lockCheck, saveCheck } from '../store/checks.ts'
import { appendStep } from '../store/steps.ts'
import { type Door, postQuestion, type Question, type Replied } from './post-question.ts'
import { addSourceJob, checkKeyOf } from './source-job.ts'

/** The sources that are connected, by their ids. */
export type Doors = Readonly<Record<string, Door>>

export interface AskDeps {
  readonly doors: Doors
  /** The address people type; sources answer there. */
  readonly publicUrl: string
}

interface Try {
  readonly door: Door
  readonly question: Question
  readonly number: number
}

/** So many questions at once of one process: a register that hangs must not hold the jobs of the whole hall. */
const mostAtOnce = 2

/** The task behind questions; one that finds no place comes again in a second. */
export function createAsker(deps: AskDeps, tools: Tools): (payload: unknown) => Promise<void> {
  let underWay = 0
  return async (payload) => {
    if (underWay >= mostAtOnce) {
      await addSourceJob(tools.db, checkKeyOf(payload), 1)
      return
    }
    underWay += 1
    try {
      await askOnce(deps, tools, payload)
    } finally {
      underWay -= 1
    }
  }
}

/**
 * The job behind one question: takes it for one try, asks with no transaction open, notes what came of it. A failure is no
 * error of the job: the next try is a job of its own, at the time that the rules give.
 */
async function askOnce(deps: AskDeps, tools: Tools, payload: unknown): Promise<void> {
  const key = checkKeyOf(payload)
  const taken = await runSystemAct(tools, 'sources.ask', (act) => takeQuestion(deps, act, key))
  if (taken === undefined) return
  const now = () => {
    const instant = tools.clock.now()
    return { at: formatInstant(instant), ms: instant.epochMilliseconds }
  }
  const replied = await postQuestion(taken.door, taken.question, now)
  await runSystemAct(tools, 'sources.ask', (act) => settleTry(act, key, { number: taken.number, replied }))
  if (replied.kind === 'failed') {
    tools.log.warn({ check: key.id, try: taken.number, why: replied.word }, 'an internal source did not answer')
  }
}

async function takeQuestion({ doors, publicUrl }: AskDeps, act: PublicAct, key: CheckKey): Promise<Try | undefined> {
  const { tx, now, at } = act
  const check = await lockCheck(tx, key)
  if (check === undefined) throw new Error(`check ${key.id} is to be asked but not there`)
  const door = doors[check.source]
  const trying = decideTry(check, { now, isConnected: door !== undefined })
  switch (trying.kind) {
    case 'nothing':
      return undefined
    case 'wait':
      await addSourceJob(tx, key, secondsUntil(trying.until, act))
      return undefined
    case 'give-up':
      await giveUp(act, check)
      return undefined
    case 'try': {
      if (door === undefined) throw new Error(`check ${key.id} is to be asked without a source`)
      const { number, leaseUntil } = trying
      await saveCheck(tx, key, { ...check, tries: number, dueAt: leaseUntil })
      await appendStep(tx, key, { kind: 'tried', at })
      await act.announce(key.hallId, 'sources')
      return { door, number, question: await questionOf({ act, publicUrl }, check) }
    }
  }
}

/** The number is opened here and nowhere else; the line in the trail is written first. */
async function questionOf(
  { act, publicUrl }: { act: PublicAct; publicUrl: string },
  { hallId, id, preApplicationId, material, source }: CheckRecord,
): Promise<Question> {
  const facts = { source, material, preApplicationId }
  const purpose = 'internal-check'
  await act.record({ hallId, act: 'source.ask', objectKind: 'source-check', objectId: id, purpose, facts })
  const filed = await getPreApplicationRecord(act.tx, { hallId, id: preApplicationId })
  const reading = { db: act.tx, cipher: act.tools.cipher }
  const { identity, idNumber: number } = await getPerson(reading, { hallId, id: filed.personId })
  const answerTo = `${publicUrl}${sourceAnswerPath}/${id}`
  return { requestId: id, source, paper: material, identity, number, answerTo }
}

/** What came of the try; an answer counts whenever it comes, a failure only while this try is the last. */
async function settleTry(
  act: PublicAct,
  key: CheckKey,
  { number, replied }: { number: number; replied: Replied },
): Promise<void> {
  const { tx, now, at } = act
  const check = await lockCheck(tx, key)
  if (check === undefined) return
  if (replied.kind === 'answered') {
    await keepAnswer(act, check, replied.answer)
    return
  }
  if (check.state !== 'requested' || check.tries !== number) return
  await appendStep(tx, key, {
    kind: replied.kind,
    at,
    ...(replied.kind === 'failed' ? { word: replied.word } : {}),
  })
  const dueAt = decideNext({ tries: number, end: replied.kind, now })
  if (dueAt === null) {
    await giveUp(act, check)
    return
  }
  await saveCheck(tx, key, { ...check, dueAt })
  await addSourceJob(tx, key, secondsUntil(dueAt, act))
  await act.announce(key.hallId, 'sources')
}

async function giveUp(act: PublicAct, check: CheckRecord): Promise<void> {
  const { hallId, id } = check
  await saveCheck(act.tx, check, { ...check, state: 'unavailable', dueAt: null })
  await appendStep(act.tx, check, { kind: 'given-up', at: act.at })
  const refused = { outcome: 'refused' as const, reason: 'source-unavailable' }
  await act.record({ hallId, act: 'source.give-up', objectKind: 'source-check', objectId: id, ...refused })
  await act.announce(hallId, 'sources')
}

function secondsUntil(moment: string, { now }: PublicAct): number {
  return Math.max(0, Math.ceil((Date.parse(moment) - now.epochMilliseconds) / 1000))
}
