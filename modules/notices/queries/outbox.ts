import { z } from 'zod'
import type { NoticeChannel, NoticeRow, NoticeState } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { decide, inScope } from '#platform/access/decide.ts'
import type { Reading } from '#platform/command/act.ts'
import { countStates, listNoticeRecords, type NoticeRecord, openNoticeText } from '../store/notices.ts'

/** Which channels have a gateway; without one the outbox is where a demonstration reads its codes. */
export interface Connected {
  readonly smsConnected: boolean
  readonly emailConnected: boolean
}

interface Outbox {
  readonly rows: NoticeRow[]
  readonly next: string | null
  readonly gateway: boolean
}

const pageSize = 50

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

/** A bounded page of the outbox, the newest first. Opening texts leaves a line in the trail of each hall. */
export async function readOutbox(
  connected: Connected,
  reading: Reading,
  { state, after }: { state?: NoticeState | undefined; after?: string | undefined },
): Promise<Decision<Outbox, 'invalid-input'>> {
  const from = after === undefined ? undefined : parseCursor(after)
  if (after !== undefined && from === undefined) return refused('invalid-input', { field: 'after', fields: 'after' })
  const { scope } = reading
  const records = await listNoticeRecords(reading.db, { scope, state, after: from, limit: pageSize + 1 })
  const page = records.slice(0, pageSize)
  const rows = await viewNotices(connected, reading, page)
  const last = page.at(-1)
  const next = records.length > pageSize && last !== undefined ? cursorOf(last) : null
  return accepted({ rows, next, gateway: connected.smsConnected || connected.emailConnected })
}

/** How many are in each state, for the filters above the list. */
export async function countOutbox({
  db,
  scope,
}: Reading): Promise<Decision<{ counts: Record<NoticeState, number> }, never>> {
  const found = await countStates(db, scope)
  const count = (state: NoticeState): number => found.get(state) ?? 0
  return accepted({
    counts: {
      queued: count('queued'),
      sent: count('sent'),
      undeliverable: count('undeliverable'),
      kept: count('kept'),
      suppressed: count('suppressed'),
      told: count('told'),
    },
  })
}

type Looking = Pick<Reading, 'principal' | 'tools' | 'record'>

/** Notices as staff see them. Texts that are opened are counted in the trail before they are shown. */
export async function viewNotices(
  connected: Connected,
  looking: Looking,
  records: readonly NoticeRecord[],
): Promise<NoticeRow[]> {
  const opening = decide(looking.principal, 'notice.open')
  const open = records.filter(
    (record) => opening.allow && inScope(opening.scope, record) && hasStayed(connected, record),
  )
  for (const hallId of new Set(open.map((record) => record.hallId))) {
    const facts = { texts: open.filter((record) => record.hallId === hallId).length }
    await looking.record({ hallId, act: 'notice.open', objectKind: 'outbox', facts })
  }
  return records.map((record) => rowOf(looking, record, open.includes(record)))
}

export function hasGateway({ smsConnected, emailConnected }: Connected, channel: NoticeChannel): boolean {
  if (channel === 'sms') return smsConnected
  return channel === 'email' && emailConnected
}

/** A message that has left the house is for its reader only, also after the gateway has been taken away. */
function hasStayed(connected: Connected, { channel, state }: NoticeRecord): boolean {
  return !hasGateway(connected, channel) && (state === 'kept' || state === 'queued')
}

function rowOf({ tools }: Looking, record: NoticeRecord, open: boolean): NoticeRow {
  return {
    id: record.id,
    channel: record.channel,
    to: record.toMasked,
    template: record.template,
    lang: record.lang,
    text: open ? openNoticeText(tools.cipher, record) : record.textMasked,
    parts: record.parts,
    state: record.state,
    attempts: record.attempts,
    createdAt: record.createdAt,
    sentAt: record.sentAt,
    dueAt: record.state === 'queued' ? record.dueAt : null,
    lastError: record.lastError,
  }
}

function cursorOf({ createdAt, id }: NoticeRecord): string {
  return Buffer.from(`${createdAt} ${id}`).toString('base64url')
}

function parseCursor(text: string): { createdAt: string; id: string } | undefined {
  const parsed = Cursor.safeParse(Buffer.from(text, 'base64url').toString('utf8').split(' '))
  return parsed.success ? { createdAt: parsed.data[0], id: parsed.data[1] } : undefined
}
