import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { newClient } from './session.ts'

/** 'youb', 1: nothing else of ours takes advisory locks in the maintenance database. */
const keys = [0x796f7562, 1] as const
const patience = 2_000

/**
 * One server per data folder, by a lock that PostgreSQL itself gives back when its holder's
 * connection closes: a killed server's lock is gone before its postmaster is adopted. It is asked
 * for during two seconds, since a killed holder's backend needs a moment to notice.
 */
export async function takeServerLock(
  url: string,
): Promise<{ ok: true; client: Client } | { ok: false; holder: string }> {
  const client = newClient({ url, name: `youban server, process ${process.pid}` })
  client.on('error', () => undefined)
  await client.connect()
  const deadline = performance.now() + patience
  while (!(await tryLock(client))) {
    if (performance.now() > deadline) {
      const holder = await findHolder(client)
      await client.end()
      return { ok: false, holder }
    }
    await sleep(50)
  }
  return { ok: true, client }
}

async function tryLock(client: Client): Promise<boolean> {
  const sql = 'select pg_try_advisory_lock($1, $2) as taken'
  const { rows } = await client.query<{ taken: boolean }>(sql, [...keys])
  return rows[0]?.taken === true
}

async function findHolder(client: Client): Promise<string> {
  const sql = `select a.application_name as name
    from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`
  const { rows } = await client.query<{ name: string }>(sql, [...keys])
  return rows[0]?.name ?? 'it has just ended; try again'
}
