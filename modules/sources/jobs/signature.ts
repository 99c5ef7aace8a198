import { createHmac, timingSafeEqual } from 'node:crypto'

export const timestampHeader = 'x-youban-timestamp'
export const signatureHeader = 'x-youban-signature'

interface Signed {
  readonly secret: string
  readonly body: string
}

/** An older letter may have been copied; clocks of two houses differ by less. */
const toleranceMs = 5 * 60_000

/** The headers that say who wrote a body, and when. */
export function signatureOf({ secret, body }: Signed, at: string): Record<string, string> {
  return { [timestampHeader]: at, [signatureHeader]: macOf({ secret, body }, at) }
}

/** Whether this body was written by whoever has the secret, about now. */
export function isSigned(
  signed: Signed,
  given: { at: string | undefined; signature: string | undefined; nowMs: number },
): boolean {
  const { at, signature, nowMs } = given
  if (at === undefined || signature === undefined) return false
  const distance = Math.abs(Date.parse(at) - nowMs)
  if (!Number.isFinite(distance) || distance > toleranceMs) return false
  const expected = Buffer.from(macOf(signed, at))
  const found = Buffer.from(signature)
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function macOf({ secret, body }: Signed, at: string): string {
  return `v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`
}
