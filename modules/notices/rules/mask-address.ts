import type { NoticeChannel } from '#contract/notices.ts'
import { maskPhone } from '#kernel/mask.ts'

/** `138****0031`, `w***@example.com`: enough to tell two apart, not enough to write to. The number of a case is no secret. */
export function maskAddress(channel: NoticeChannel, address: string): string {
  if (channel === 'in-app') return address
  if (channel === 'sms') return maskPhone(address)
  const at = address.lastIndexOf('@')
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`
}
