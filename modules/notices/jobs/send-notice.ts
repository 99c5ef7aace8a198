import { oneClickPath } from '#contract/notices.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { unsubscribeText } from '#texts/notices.ts'
import { unsubscribeToken } from '../commands/unsubscribe-token.ts'
import { decideOutcome, decideSending, type Failure, type Outcome, traitsOf } from '../rules/index.ts'
import { lockNotice, type NoticeKey, type OpenNotice, saveNotice } from '../store/notices.ts'
import { isOptedOut } from '../store/opt-outs.ts'
import { appendStep } from '../store/steps.ts'
import { type Carrier, findCarrier, type Gateways, type Message } from './carriers.ts'
import { addNoticeJob, noticeKeyOf } from './notice-job.ts'

export interface SendDeps {
  readonly gateways: Gateways
  readonly catalogue: Pick<Catalogue, 'halls'>
  /** The address people type; the links in messages begin with it. */
  readonly publicUrl: string
}

interface Attempt {
  readonly notice: OpenNotice
  readonly carry: Carrier
  readonly number: number
}

/**
 * The job behind one notice: takes it for one attempt, asks the gateway with no transaction open, notes what came of it.
 * A failure is no error of the job: the next attempt is a job of its own, at the time that the rules give.
 */
export async function sendNotice(deps: SendDeps, tools: Tools, payload: unknown): Promise<void> {
  const key = noticeKeyOf(payload)
  const attempt = await runSystemAct(tools, 'notices.send', (act) => takeNotice(deps, act, key))
  if (attempt === undefined) return
  const { notice, carry, number } = attempt
  const failure = await carry(messageOf(deps, tools, notice))
  await runSystemAct(tools, 'notices.send', (act) => settleAttempt(act, attempt, failure))
  if (failure !== undefined) {
    tools.log.warn({ notice: notice.id, attempt: number, why: failure.word }, 'a notice was not delivered')
  }
}

async function takeNotice(deps: SendDeps, act: PublicAct, key: NoticeKey): Promise<Attempt | undefined> {
  const { tx, now, at, tools } = act
  const notice = await lockNotice({ tx, cipher: tools.cipher }, key)
  if (notice === undefined) throw new Error(`notice ${key.id} is to be sent but not there`)
  const carry = findCarrier(deps.gateways, notice.channel)
  const sending = decideSending(notice, {
    now,
    hasGateway: carry !== undefined,
    quietHours: findHall(deps.catalogue, key.hallId)?.quietHours ?? [],
    isSwitchedOff: await isOptedOut({ db: tx, cipher: tools.cipher }, notice),
  })
  const { attempts } = notice
  switch (sending.kind) {
    case 'nothing':
      return undefined
    case 'wait':
      await addNoticeJob(tx, key, secondsUntil(sending.until, act))
      return undefined
    case 'put-off':
      await saveNotice(tx, key, { state: 'queued', attempts, dueAt: sending.until, at })
      await appendStep(tx, key, { kind: 'put-off', at, until: sending.until })
      await addNoticeJob(tx, key, secondsUntil(sending.until, act))
      await act.announce(key.hallId, 'notices')
      return undefined
    case 'suppress':
      await end(act, notice, { state: 'suppressed', lastError: null, dueAt: null })
      return undefined
    case 'keep':
      await end(act, notice, { state: 'kept', lastError: null, dueAt: null })
      return undefined
    case 'give-up':
      await end(act, notice, { state: 'undeliverable', lastError: 'interrupted', dueAt: null })
      return undefined
    case 'try': {
      if (carry === undefined) throw new Error(`notice ${key.id} is to be sent without a gateway`)
      const { attempt, leaseUntil } = sending
      await saveNotice(tx, key, { state: 'queued', attempts: attempt, dueAt: leaseUntil, at })
      await appendStep(tx, key, { kind: 'tried', at })
      return { notice, carry, number: attempt }
    }
  }
}

/** The text as it was written; under an e-mail that may be switched off, the way to do it. */
function messageOf({ publicUrl }: SendDeps, { keys }: Tools, notice: OpenNotice): Message {
  const { id, to, text, lang } = notice
  if (notice.channel !== 'email' || traitsOf(notice.template).kind === 'service') return { id, to, text }
  const token = unsubscribeToken(keys, notice)
  // RFC 8058 wants https; elsewhere the link in the text is the only way.
  const oneClick = publicUrl.startsWith('https:') ? `${publicUrl}${oneClickPath}/${token}` : undefined
  return { id, to, text: text + unsubscribeText(`${publicUrl}/unsubscribe#t=${token}`, lang), oneClick }
}

/** What came of the attempt, unless somebody else has settled the notice meanwhile. */
async function settleAttempt(
  act: PublicAct,
  { notice: taken, number }: Attempt,
  failure: Failure | undefined,
): Promise<void> {
  const { tx, now, at, tools } = act
  const notice = await lockNotice({ tx, cipher: tools.cipher }, taken)
  if (notice?.state !== 'queued' || notice.attempts !== number) return
  const outcome = decideOutcome({ attempts: number, failure, now })
  await appendStep(tx, notice, {
    kind: failure === undefined ? 'delivered' : 'failed',
    at,
    word: outcome.lastError,
    until: outcome.dueAt,
  })
  await end(act, notice, outcome)
  if (outcome.dueAt !== null) await addNoticeJob(tx, notice, secondsUntil(outcome.dueAt, act))
}

const stepOf = { suppressed: 'suppressed', kept: 'kept', undeliverable: 'given-up' } as const

async function end(act: PublicAct, notice: OpenNotice, outcome: Outcome): Promise<void> {
  const { tx, at } = act
  const { hallId, id, attempts } = notice
  const { state, lastError } = outcome
  await saveNotice(tx, notice, { ...outcome, attempts, at })
  if (state === 'suppressed' || state === 'kept' || state === 'undeliverable') {
    await appendStep(tx, notice, { kind: stepOf[state], at })
  }
  const refused = lastError === null ? {} : { outcome: 'refused' as const, reason: lastError }
  const facts = { state, attempts }
  await act.record({ hallId, act: 'notice.send', objectKind: 'notice', objectId: id, facts, ...refused })
  await act.announce(hallId, 'notices')
}

function secondsUntil(moment: string, { now }: PublicAct): number {
  return Math.max(0, Math.ceil((Date.parse(moment) - now.epochMilliseconds) / 1000))
}
