import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

// Written a second time on purpose: a register shares a secret with the hall, and no code.

interface Letter {
  readonly secret: string
  readonly body: string
}

export function signed(letter: Letter, at: string): Record<string, string> {
  return { 'x-youban-timestamp': at, 'x-youban-signature': macOf(letter, at) }
}

export function isSignedBy(letter: Letter, headers: IncomingHttpHeaders): boolean {
  const found = Buffer.from(String(headers['x-youban-signature']))
  const expected = Buffer.from(macOf(letter, String(headers['x-youban-timestamp'])))
  return found.length === expected.length && timingSafeEqual(found, expected)
}

export function timestampOf(headers: IncomingHttpHeaders): { hallMs: number; ownMs: number } {
  return { hallMs: Date.parse(String(headers['x-youban-timestamp'])), ownMs: performance.now() }
}

function macOf({ secret, body }: Letter, at: string): string {
  return `v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`
}
