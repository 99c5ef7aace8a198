import type { CaseKey } from '#contract/citizen.ts'
import type { MessageChoice } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PublicAct, Tools } from '#platform/command/act.ts'
import { runPublicAct } from '#platform/command/run.ts'
import type { CaseOpener } from '../queries/messages.ts'
import { choiceOf, listChoices } from '../queries/messages.ts'
import { findOpenNotice } from '../store/notices.ts'
import { type Address, deleteOptOut, insertOptOut } from '../store/opt-outs.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

/** A wrong code is counted before the write begins, in a transaction that stands though this door refuses. */
export async function admitChooser(
  { openCaseByKey }: CaseOpener,
  tools: Tools,
  { number, code }: CaseKey,
): Promise<Decision<undefined, 'case-or-code-unknown'>> {
  const opened = await runPublicAct(tools, (act) => openCaseByKey(act, { number, code }))
  return opened === undefined ? refused('case-or-code-unknown') : accepted(undefined)
}

/** Switches optional messages to one address of a case off or on, for whoever holds number and code. */
export async function chooseMessages(
  deps: CaseOpener,
  act: PublicAct,
  { number, code, channel, wanted }: CaseKey & { channel: MessageChoice['channel']; wanted: boolean },
): Promise<Decision<{ choices: MessageChoice[] }, 'case-or-code-unknown'>> {
  const opened = await deps.openCaseByKey(act, { number, code })
  if (opened === undefined) return refused('case-or-code-unknown')
  const { hallId, id: caseId } = opened
  const addresses = await deps.listAddresses(act.tx, { hallId, caseId })
  for (const { to } of addresses.filter((address) => address.channel === channel)) {
    await choose(act, { hallId, channel, to }, { wanted, objectKind: 'case', objectId: caseId })
  }
  return accepted({ choices: await listChoices({ db: act.tx, cipher: act.tools.cipher }, { hallId, addresses }) })
}

/** The same by the link in a message, for whoever reads the mailbox. */
export async function changeSubscription(
  act: PublicAct,
  { token, wanted }: { token: string; wanted: boolean },
): Promise<Decision<MessageChoice, 'unsubscribe-link-unknown'>> {
  const { tx, tools } = act
  const key = readUnsubscribeToken(tools.keys, token)
  const notice = key === undefined ? undefined : await findOpenNotice({ db: tx, cipher: tools.cipher }, key)
  if (notice === undefined || notice.channel === 'in-app') return refused('unsubscribe-link-unknown')
  const { hallId, id, channel, to } = notice
  await choose(act, { hallId, channel, to }, { wanted, objectKind: 'notice', objectId: id })
  return accepted(choiceOf({ channel, to, wanted }))
}

async function choose(
  { tx, at, tools, record }: PublicAct,
  address: Address,
  { wanted, ...object }: { wanted: boolean; objectKind: string; objectId: string },
): Promise<void> {
  const vault = { tx, cipher: tools.cipher }
  const changed = wanted ? await deleteOptOut(vault, address) : await insertOptOut(vault, { ...address, at })
  if (!changed) return
  const act = wanted ? 'notice.opt-in' : 'notice.opt-out'
  await record({ hallId: address.hallId, act, ...object, facts: { channel: address.channel } })
}
