import type { KeyRing } from '#platform/crypto/keys.ts'

export interface DemoCredentials {
  readonly password: string
  /** Base32, as an authenticator app takes it. */
  readonly totpSecret: string
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A demo account's password and one-time-code secret: different in each installation, the same at each of its starts. */
export function demoCredentials(keys: KeyRing, account: string): DemoCredentials {
  return {
    password: letters(keys.mac('demo-password', account), 12).toLowerCase(),
    totpSecret: letters(keys.mac('demo-totp', account), 32),
  }
}

function letters(bytes: Buffer, count: number): string {
  return Array.from({ length: count }, (_, at) => base32.charAt((bytes[at % bytes.length] ?? 0) % base32.length)).join(
    '',
  )
}
