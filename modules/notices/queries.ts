import { z } from 'zod'
import type { NoticeChannel, NoticeRow } from '#contract/notices.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Reading } from '#platform/command/act.ts'
import { listNoticeRecords, type NoticeRecord, openNoticeText } from './store.ts'

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
  { after }: { after?: string | undefined },
): Promise<Decision<Outbox, 'invalid-input'>> {
  const from = after === undefined ? undefined : parseCursor(after)
  if (after !== undefined && from === undefined) return refused('invalid-input', { field: 'after', fields: 'after' })
  const records = await listNoticeRecords(reading.db, { scope: reading.scope, after: from, limit: pageSize + 1 })
  const page = records.slice(0, pageSize)
  const open = page.filter((record) => isOpen(connected, record))
  for (const hallId of new Set(open.map((record) => record.hallId))) {
    const facts = { texts: open.filter((record) => record.hallId === hallId).length }
    await reading.record({ hallId, act: 'notice.open', objectKind: 'outbox', facts })
  }
  const rows = page.map((record) => rowOf(reading, record, open.includes(record)))
  const last = page.at(-1)
  const next = records.length > pageSize && last !== undefined ? cursorOf(last) : null
  return accepted({ rows, next, gateway: connected.smsConnected || connected.emailConnected })
}

/** A message that has left the house is for its reader only, also after the gateway has been taken away. */
function isOpen(
  connected: Connected,
  { channel, state }: { channel: NoticeChannel; state: NoticeRow['state'] },
): boolean {
  const hasGateway = channel === 'sms' ? connected.smsConnected : connected.emailConnected
  return !hasGateway && (state === 'kept' || state === 'queued')
}

function rowOf({ tools }: Reading, record: NoticeRecord, open: boolean): NoticeRow {
  return {
    id: record.id,
    channel: record.channel,
    to: record.toMasked,
    template: record.template,
    text: open ? openNoticeText(tools.cipher, record) : record.textMasked,
    state: record.state,
    attempts: record.attempts,
    createdAt: record.createdAt,
    sentAt: record.sentAt,
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
