import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.gen.ts'

export type Db = Kysely<DB>
/** Only the command runner makes one; whoever holds it writes, and never touches the pool meanwhile. */
export type Tx = Transaction<DB>

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** A request that gets no connection in this time fails and says so, instead of waiting for ever. */
const patienceMs = 15_000

const dateOid = 1082
// A civil date stays text: JavaScript's Date would move it by the machine's zone.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === dateOid ? (value: string) => value : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

export interface PoolOptions {
  readonly url: string
  readonly max?: number
  readonly onError?: (error: Error) => void
  /** Off only for migrations: a file of several statements cannot be prepared. */
  readonly named?: boolean
}

/** A pool whose every statement is named, so that PostgreSQL plans each text once per connection. */
export function openDatabase({ url, max = 16, onError, named = true }: PoolOptions): Database {
  const Client = named ? NamingClient : pg.Client
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    Client,
    connectionTimeoutMillis: patienceMs,
    options: '-c timezone=UTC',
  })
  pool.on('error', (error) => onError?.(error))
  // The pool listens to idle connections only: one that is lost between two statements of a transaction would end the
  // process as an error nobody listens to. The next statement on it fails, and that is where it is handled.
  pool.on('connect', (client) => client.on('error', (error) => onError?.(error)))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32)
  names.set(text, name)
  return name
}

// Kysely calls query(text, values); PostgreSQL keeps a plan only for named statements.
class NamingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own signature is a family of overloads
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    if (typeof text === 'string' && Array.isArray(values)) {
      return super.query({ name: nameOf(text), text, values } as never, ...(rest as []))
    }
    return (super.query as (...all: unknown[]) => unknown).apply(this, args)
  }
}
