import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { openDatabase } from './pool.ts'

const folder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url))

/** Brings a database to the newest shape: our numbered SQL and the job queue's own. Safe to run from several nodes at once. */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  await runMigrations({ connectionString: url })
  const database = openDatabase({ url, max: 2, named: false })
  try {
    const migrator = new Migrator({ db: database.db, provider: { getMigrations: readMigrations } })
    const { error, results } = await migrator.migrateToLatest()
    if (error !== undefined)
      throw new Error('a migration failed; the database is as it was before it', { cause: error })
    return { applied: (results ?? []).map((result) => result.migrationName) }
  } finally {
    await database.close()
  }
}

async function readMigrations() {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const entries = files.map(async (name) => {
    const text = await readFile(`${folder}/${name}`, 'utf8')
    const migration: Migration = {
      up: async (db) => {
        await sql.raw(text).execute(db)
      },
    }
    return [name.replace(/\.sql$/, ''), migration] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
