import { hash, verify } from '@node-rs/argon2'
import type { Random } from '#kernel/random.ts'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default kind) with 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of 32 random bytes that nobody kept: no password matches, and refusing takes as long as for an account. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$S8ggY0RaumoGcM/g3A4RWg$2cB0xxkva+5bk+dToba1LGUn4Xbo3Swo59Bs55Jp9dU'

export function hashPassword(random: Random, password: string): Promise<string> {
  return hash(password, { ...cost, salt: random.bytes(16) })
}

/** Without a hash, for an account that does not exist, the same work is done in vain. */
export async function passwordMatches(hashed: string | undefined, password: string): Promise<boolean> {
  const right = await verify(hashed ?? decoy, password)
  return right && hashed !== undefined
}
