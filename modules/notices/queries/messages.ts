import type { CaseKey } from '#contract/citizen.ts'
import type { CaseMessage, MessageChoice } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { PublicAct, PublicReading } from '#platform/command/act.ts'
import { runPublicAct } from '#platform/command/run.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { readUnsubscribeToken } from '../commands/unsubscribe-token.ts'
import { maskAddress } from '../rules/index.ts'
import { findOpenNotice, listInApp, openNoticeText } from '../store/notices.ts'
import { isOptedOut } from '../store/opt-outs.ts'

/** Where optional messages of a case could go. */
export interface CaseAddress {
  readonly channel: MessageChoice['channel']
  readonly to: string
}

/** What a case number and its code open, and where its messages go; the modules that own cases and contacts give it. */
export interface CaseOpener {
  /** Undefined whichever part is wrong; it counts wrong guesses in the act's own transaction. */
  openCaseByKey(act: PublicAct, key: CaseKey): Promise<{ readonly hallId: string; readonly id: string } | undefined>
  listAddresses(db: Db | Tx, key: { hallId: string; caseId: string }): Promise<readonly CaseAddress[]>
}

/** Nobody has more, and nobody reads further. */
const mostMessages = 50

interface Messages {
  readonly messages: CaseMessage[]
  readonly choices: MessageChoice[]
}

/** What lies in a case for its owner, the newest first, and where optional messages go. */
export async function readMessages(
  deps: CaseOpener,
  { db, tools }: PublicReading,
  key: CaseKey,
): Promise<Decision<Messages, 'case-or-code-unknown'>> {
  const opened = await runPublicAct(tools, (act) => deps.openCaseByKey(act, key))
  if (opened === undefined) return refused('case-or-code-unknown')
  const { hallId, id: caseId } = opened
  const { cipher } = tools
  const records = await listInApp(db, { hallId, caseId, limit: mostMessages })
  const addresses = await deps.listAddresses(db, { hallId, caseId })
  return accepted({
    messages: records.map((record) => ({
      id: record.id,
      lang: record.lang,
      text: openNoticeText(cipher, record),
      at: record.createdAt,
    })),
    choices: await listChoices({ db, cipher }, { hallId, addresses }),
  })
}

/** What the link in a message would switch off. */
export async function readSubscription(
  { db, tools: { keys, cipher } }: PublicReading,
  { token }: { token: string },
): Promise<Decision<MessageChoice, 'unsubscribe-link-unknown'>> {
  const key = readUnsubscribeToken(keys, token)
  const notice = key === undefined ? undefined : await findOpenNotice({ db, cipher }, key)
  if (notice === undefined || notice.channel === 'in-app') return refused('unsubscribe-link-unknown')
  const { channel, to } = notice
  return accepted(choiceOf({ channel, to, wanted: !(await isOptedOut({ db, cipher }, notice)) }))
}

export async function listChoices(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  { hallId, addresses }: { hallId: string; addresses: readonly CaseAddress[] },
): Promise<MessageChoice[]> {
  const choices: MessageChoice[] = []
  for (const address of addresses) {
    const wanted = !(await isOptedOut({ db, cipher }, { hallId, ...address }))
    choices.push(choiceOf({ ...address, wanted }))
  }
  return choices
}

export function choiceOf({ channel, to, wanted }: CaseAddress & { wanted: boolean }): MessageChoice {
  return { channel, to: maskAddress(channel, to), wanted }
}
