import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyRing, keyRing } from '#platform/crypto/keys.ts'
import type { Db } from '#platform/db/pool.ts'
import { type Refusal, refuse } from './database/problem.ts'
import { keepFirstProof } from './secret-store.ts'

const fileName = 'secret.key'
const proofPurpose = 'key-check'

/** The installation's secret: given, or kept in var/ readable by nobody else. */
export async function openSecret({
  varDir,
  given,
}: {
  varDir: string
  given: Buffer | undefined
}): Promise<{ ok: true; value: Buffer } | Refusal> {
  if (given !== undefined) return { ok: true, value: given }
  const path = join(varDir, fileName)
  const why = await makeOnce(varDir, path)
  if (why !== undefined) return refuse({ reason: 'var-not-writable', path: varDir, why })
  return { ok: true, value: Buffer.from((await readFile(path, 'utf8')).trim(), 'hex') }
}

/** Makes the key unless there is one; says why it could not. */
async function makeOnce(varDir: string, path: string): Promise<string | undefined> {
  try {
    await mkdir(varDir, { recursive: true })
    // `wx`: two first starts never overwrite each other's key.
    await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    return undefined
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return error.code === 'EEXIST' ? undefined : String(error.code)
  }
}

/**
 * Whether this secret is the one the data was written with. A wrong one would make every sealed field unreadable and
 * every look-up miss, so the server does not start with it.
 */
export async function checkSecret(db: Db, secret: Buffer): Promise<{ ok: true; keys: KeyRing } | { ok: false }> {
  const keys = keyRing(secret)
  const proof = keys.mac(proofPurpose, 'youban')
  const kept = await keepFirstProof(db, proof)
  return kept.equals(proof) ? { ok: true, keys } : { ok: false }
}
