import { randomBytes } from 'node:crypto'
import { type Client, DatabaseError } from 'pg'
import { checkExternal } from './external.ts'
import { problemSentence } from './problem-sentence.ts'
import { newClient, withSession } from './session.ts'
import { startThrowaway } from './test-throwaway.ts'

export type TestServer = { readonly url: string; readonly stop: () => Promise<void> }

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> }

/** How the workers of a run find its server: the only state they share is the environment. */
const shared = 'YOUBAN_TEST_SERVER'
type Run = { readonly url: string; readonly id: string }

/** 'yout': marks in a database given by TEST_DATABASE_URL which runs are still alive. */
const lockSpace = 0x796f7574

let clones = 0

/**
 * For vitest's globalSetup: TEST_DATABASE_URL when given (its role needs CREATEDB), else an embedded
 * database in a temporary folder. What earlier runs left when they were killed is removed first.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startThrowaway()
  const run: Run = { url: server.url, id: randomBytes(4).toString('hex') }
  const checked = await checkExternal(server.url)
  if (!checked.ok) throw new Error(problemSentence(checked.problem, 'en'))
  const keeper = await markAlive(run)
  await dropDeadRuns(keeper)
  process.env[shared] = JSON.stringify(run)
  return {
    url: server.url,
    stop: async () => {
      delete process.env[shared]
      await dropDatabasesOf(keeper, run.id)
      await keeper.end()
      await server.stop()
    },
  }
}

/** Migrates one database, once a run; `migrate` must have closed its connections when it returns. */
export async function createTemplate(migrate: (url: string) => Promise<void>): Promise<void> {
  const run = getRun()
  const name = templateOf(run)
  await withSession({ url: run.url }, (session) =>
    session.query(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`),
  )
  await migrate(urlOf(run, name))
  // A template with a connection cannot be copied: nobody connects to it by mistake any more.
  await withSession({ url: run.url }, (session) => session.query(`alter database ${name} with allow_connections false`))
}

/** A database of one test file's own, as the migrations left it. */
export async function cloneTemplate(): Promise<TestDatabase> {
  const run = getRun()
  clones += 1
  // Workers count apart from each other: the process and the random part keep their names apart,
  // also where two workers are threads of one process.
  const name = `${prefixOf(run.id)}${process.pid}_${clones}_${randomBytes(3).toString('hex')}`
  await withSession({ url: run.url }, (session) => session.query(`create database ${name} template ${templateOf(run)}`))
  return {
    url: urlOf(run, name),
    drop: async () => {
      await withSession({ url: run.url }, (session) => dropDatabase(session, name))
    },
  }
}

function getRun(): Run {
  const text = process.env[shared]
  if (text === undefined) {
    throw new Error('expected a test server started by globalSetup, found none (startTestServer)')
  }
  return JSON.parse(text) as Run
}

function prefixOf(id: string): string {
  return `youban_test_${id}_`
}

function templateOf(run: Run): string {
  return `${prefixOf(run.id)}template`
}

function urlOf(run: Run, database: string): string {
  const url = new URL(run.url)
  url.pathname = `/${database}`
  return url.href
}

/** The lock lives as long as this connection, so a killed run is told from one that is running. */
async function markAlive(run: Run): Promise<Client> {
  const keeper = newClient({ url: run.url, name: `youban tests, process ${process.pid}` })
  keeper.on('error', () => undefined)
  await keeper.connect()
  await keeper.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, run.id])
  return keeper
}

async function dropDeadRuns(keeper: Client): Promise<void> {
  const { rows } = await keeper.query<{ id: string }>(
    `select distinct split_part(datname, '_', 3) as id from pg_database
     where datname like 'youban\\_test\\_%'`,
  )
  for (const { id } of rows) {
    const sql = 'select pg_try_advisory_lock($1, hashtext($2)) as dead'
    const asked = await keeper.query<{ dead: boolean }>(sql, [lockSpace, id])
    if (asked.rows[0]?.dead !== true) continue
    await dropDatabasesOf(keeper, id)
    await keeper.query('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, id])
  }
}

async function dropDatabasesOf(session: Client, id: string): Promise<void> {
  const sql = 'select datname as name from pg_database where starts_with(datname, $1)'
  const { rows } = await session.query<{ name: string }>(sql, [prefixOf(id)])
  for (const { name } of rows) await dropDatabase(session, name)
}

// PostgreSQL 42501: force may not end autovacuum, which belongs to the superuser and looks at a large table for a moment.
const insufficientPrivilege = '42501'
const mostTries = 60

/** With force: a failed test may have left its pool open. */
async function dropDatabase(session: Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await session.query(`drop database if exists ${name} with (force)`)
      return
    } catch (error) {
      const isAutovacuum = error instanceof DatabaseError && error.code === insufficientPrivilege
      if (!isAutovacuum || tries === mostTries) throw error
      await session.query('select pg_sleep(0.25)')
    }
  }
}
