import { timingSafeEqual } from 'node:crypto'
import type { KeyRing } from '#platform/crypto/keys.ts'
import type { NoticeKey } from '../store/notices.ts'

const idLength = 16
const proofLength = 16

/**
 * What the link in a message carries: which notice it stood in, and a proof that we wrote it. Nothing of its reader is in it,
 * and it opens nothing but the choice of that reader's address.
 */
export function unsubscribeToken(keys: KeyRing, notice: NoticeKey): string {
  const id = Buffer.from(notice.id.replaceAll('-', ''), 'hex')
  return `${notice.hallId}.${Buffer.concat([id, proofOf(keys, notice)]).toString('base64url')}`
}

export function readUnsubscribeToken(keys: KeyRing, token: string): NoticeKey | undefined {
  const [hallId = '', text = ''] = token.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== idLength + proofLength) return undefined
  const hex = bytes.subarray(0, idLength).toString('hex')
  const notice = { hallId, id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
  return timingSafeEqual(bytes.subarray(idLength), proofOf(keys, notice)) ? notice : undefined
}

function proofOf(keys: KeyRing, { hallId, id }: NoticeKey): Buffer {
  return keys.mac('notice-unsubscribe', `${hallId}/${id}`).subarray(0, proofLength)
}
