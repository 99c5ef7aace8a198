import type { CheckInKey } from '#contract/intake.ts'
import type { Tools } from '#platform/command/act.ts'
import { checkInCodeLength, formatCheckInCode, normaliseCheckInKey } from '../rules/index.ts'
import type { FilingKey } from '../store/filings.ts'

// 22 characters of base64url: 128 bits that nobody guesses.
const tokenBytes = 16

export interface NewKey {
  readonly shown: Pick<CheckInKey, 'code' | 'token'>
  readonly codeHash: Buffer
  readonly tokenHash: Buffer
}

/** A fresh key of a filing: told once, kept as keyed hashes only. */
export function newFilingKey({ keys, random }: Tools): NewKey {
  const code = random.digits(checkInCodeLength)
  const token = newToken({ random })
  return {
    shown: { code: formatCheckInCode(code), token },
    codeHash: keys.mac('filing-code', code),
    tokenHash: keys.mac('filing-token', token),
  }
}

export function newToken({ random }: Pick<Tools, 'random'>): string {
  return Buffer.from(random.bytes(tokenBytes)).toString('base64url')
}

/** What somebody typed or scanned, as the table knows it. */
export function filingKeyOf({ keys }: Pick<Tools, 'keys'>, typed: string): FilingKey {
  const { kind, value } = normaliseCheckInKey(typed)
  return { kind, hash: keys.mac(kind === 'code' ? 'filing-code' : 'filing-token', value) }
}
