import { withSession } from './session.ts'
import { socketUrl } from './socket.ts'

/**
 * The hall's own role and database. The role is no superuser, so that a statement slipped past the
 * server cannot leave the database; it may create databases for tests.
 */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const at = { folder: socketFolder, role: 'postgres', database: 'postgres' }
  await withSession({ url: socketUrl(at) }, async (session) => {
    const asked = await session.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'youban') as role,
              exists (select from pg_database where datname = 'youban') as database`,
    )
    const found = asked.rows[0]
    if (found?.role !== true) await session.query('create role youban login createdb')
    if (found?.database === true) return
    await session.query(`create database youban owner youban template template0 encoding 'UTF8' locale 'C'`)
  })
}
