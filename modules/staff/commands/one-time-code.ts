import { generateSync, verifySync } from 'otplib'
import type { Temporal } from 'temporal-polyfill'

const stepSeconds = 30

/** The step whose code this is, among the current one and its two neighbours; undefined when it is none of theirs. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | undefined {
  const found = verifySync({ secret, token: code, epoch: secondsOf(now), epochTolerance: stepSeconds })
  return found.valid && 'timeStep' in found ? found.timeStep : undefined
}

/** Throws when an authenticator could not use the secret: not base32, or shorter than 128 bits. */
export function checkSecret(secret: string, now: Temporal.Instant): void {
  generateSync({ secret, epoch: secondsOf(now) })
}

function secondsOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 1000)
}
