import type { Client } from 'pg'
import { type Refusal, refuse } from './problem.ts'
import { newClient, whyItFailed } from './session.ts'

/** The oldest major version that the migrations and the whole test suite are run on. */
const oldestMajor = 15

/** Proves that the database can be reached, is new enough and stores UTF-8. */
export async function checkExternal(url: string): Promise<{ ok: true } | Refusal> {
  const parsed = parseUrl(url)
  if (!parsed.ok) return parsed
  const { client, place } = parsed
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await checkSession(client, place)
  } catch (error) {
    return refuse({ reason: 'database-unreachable', place, why: whyItFailed(error) })
  } finally {
    await client.end()
  }
}

/** `server_version_num` counts 15.4 as 150004. */
export function majorOf(versionNumber: string): number {
  return Math.floor(Number(versionNumber) / 10_000)
}

export function isTooOld(versionNumber: string): boolean {
  return !(majorOf(versionNumber) >= oldestMajor)
}

async function checkSession(client: Client, place: string): Promise<{ ok: true } | Refusal> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
    `select current_setting('server_version_num') as number,
            current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  )
  const found = rows[0]
  if (found === undefined || isTooOld(found.number)) {
    const facts = { found: found?.version ?? '', needed: String(oldestMajor) }
    return refuse({ reason: 'database-too-old', place, ...facts })
  }
  if (found.encoding === 'UTF8') return { ok: true }
  return refuse({ reason: 'database-not-utf8', place, found: found.encoding })
}

/** The place is named without its password: it ends up on a screen and in a log. */
function parseUrl(url: string): { ok: true; client: Client; place: string } | Refusal {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    return refuse({ reason: 'database-url-invalid', why: 'it does not begin with postgresql://' })
  }
  try {
    const client = newClient({ url })
    const at = client.host.startsWith('/') ? client.host : `${client.host}:${client.port}`
    return { ok: true, client, place: `${at}/${client.database ?? ''}` }
  } catch (error) {
    return refuse({ reason: 'database-url-invalid', why: whyItFailed(error) })
  }
}
