import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Opened } from '#contract/opened.ts'
import { cloneTemplate } from '#server/database/test-database.ts'
import { type Companion, startCompanion } from './child-process.ts'

/** A Monday morning in July 2024, in the hall's zone. */
export const opening = '2024-07-15T09:00:00+08:00'

export type Hall = Opened & {
  readonly log: Companion['log']
  readonly close: () => Promise<void>
  /** Ends the server and starts it again on the same data at the same address, on another day. */
  readonly restartAt: (instant: string) => Promise<void>
}

export type DemoAccount = Hall['demo']['accounts'][number]

/** The first start also makes a database and, after a change of the screens, builds them. */
const firstStart = 120_000

/** Starts the real server as a person would, on an empty database, in a process of its own. */
export async function openHall({
  sms,
  sources,
}: {
  sms: { url: string; token: string }
  sources?: object | undefined
}): Promise<Hall> {
  const varDir = await mkdtemp(join(tmpdir(), 'youban-journey-'))
  // mkdtemp makes it 0700: under root the database's account could not pass, and the data would lie elsewhere.
  await chmod(varDir, 0o711)
  const database = process.env['TEST_DATABASE_URL'] ? await cloneTemplate() : undefined
  const clear = async (): Promise<void> => {
    await database?.drop()
    await rm(varDir, { recursive: true, force: true })
  }
  const env = {
    PORT: '0',
    YOUBAN_VAR: varDir,
    YOUBAN_CLOCK: opening,
    YOUBAN_SMS_URL: sms.url,
    YOUBAN_SMS_TOKEN: sms.token,
    ...(sources === undefined ? {} : { YOUBAN_SOURCES: JSON.stringify(sources) }),
    // Every person and device of a journey comes from one address.
    YOUBAN_SIGN_IN_LIMIT: '600',
    YOUBAN_RATE_LIMIT: '60000',
    ...(database === undefined ? {} : { DATABASE_URL: database.url }),
  }
  try {
    let server = await startCompanion({ name: 'the server', args: serve, env, readyWithin: firstStart })
    const opened = Opened.parse(server.said)
    return {
      ...opened,
      log: () => server.log(),
      close: () => close(server, clear),
      restartAt: async (instant) => {
        await close(server, () => Promise.resolve())
        const later = { ...env, PORT: new URL(opened.url).port, YOUBAN_CLOCK: instant }
        server = await startCompanion({ name: 'the server', args: serve, env: later, readyWithin: firstStart })
      },
    }
  } catch (error) {
    await clear()
    throw error
  }
}

const serve = [join(import.meta.dirname, '../../apps/server/main.ts'), 'serve', '--json']

async function close(server: Companion, clear: () => Promise<void>): Promise<void> {
  const code = await server.stop()
  await clear()
  if (code !== 0) throw new Error(`the server: expected exit code 0 after SIGINT, found ${code}\n${server.log()}`)
}
