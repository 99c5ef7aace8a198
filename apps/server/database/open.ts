import { startEmbedded } from './embedded.ts'
import { checkExternal } from './external.ts'
import type { DatabaseProblem, Refusal } from './problem.ts'
import type { StartLog } from './start-log.ts'

export type DatabaseConfig = {
  /** A PostgreSQL of the operator's own; without it the one that npm brought is started. */
  readonly databaseUrl?: string | undefined
  readonly varDir: string
  readonly log: StartLog
  readonly fsync?: boolean
}

export type OpenDatabase = {
  readonly kind: 'embedded' | 'external'
  readonly url: string
  readonly adopted: boolean
  /** Where an embedded database keeps its data and its log. */
  readonly folder?: string
  /** Settles when an embedded database is gone for good; an external one is its operator's. */
  readonly lost: Promise<DatabaseProblem>
  readonly stop: () => Promise<void>
}

/** The hall's database, checked: reachable, PostgreSQL 15 or newer, UTF8. */
export async function openDatabase(config: DatabaseConfig): Promise<{ ok: true; database: OpenDatabase } | Refusal> {
  const opened = config.databaseUrl ? external(config.databaseUrl) : await embedded(config)
  if (!opened.ok) return opened
  const checked = await checkExternal(opened.database.url)
  if (checked.ok) return opened
  await opened.database.stop()
  return checked
}

async function embedded(config: DatabaseConfig): Promise<{ ok: true; database: OpenDatabase } | Refusal> {
  const started = await startEmbedded(config)
  if (!started.ok) return started
  return { ok: true, database: { ...started.database, kind: 'embedded' } }
}

function external(url: string): { ok: true; database: OpenDatabase } {
  const never = new Promise<DatabaseProblem>(() => undefined)
  const database = { url, adopted: false, lost: never, stop: () => Promise.resolve() }
  return { ok: true, database: { ...database, kind: 'external' } }
}
