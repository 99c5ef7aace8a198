import type { CheckInKey } from '#contract/intake.ts'

/** The page of what was submitted. The key stands behind the #: the browser sends it nowhere. */
export function filedAddress(hallId: string, { token, code, expires }: CheckInKey): string {
  return `/filed#${new URLSearchParams({ k: token, h: hallId, n: code, e: expires })}`
}

/** What a scanner at the hall reads: the token alone. */
export function scannedAddress(token: string): string {
  return `${location.origin}/filed#k=${token}`
}
