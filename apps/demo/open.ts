import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Opened } from '#contract/opened.ts'
import { findRunningDatabase } from '#server/database/running.ts'
import type { Speed } from './actors/pace.ts'
import { startHall } from './hall/child.ts'
import { openRegisters } from './hall/registers.ts'
import { type Message, openSmsOperator } from './hall/sms.ts'

/** A hall to play in: one of our own, which is closed and cleared away afterwards, or one that runs already. */
export interface Stage {
  readonly opened: Opened
  readonly databaseUrl: string | undefined
  readonly hasMessages: boolean
  /** Settles when the hall ends under the play. */
  readonly ended: Promise<string>
  readonly close: () => Promise<void>
}

/** A Monday in the first week of the summer holidays, half an hour before the windows open. */
const aSummerMorning = '2024-07-15T08:30:00+08:00'

/** `youban serve` on a free port and a fresh folder, with telephones that we read. */
export async function openOwnHall({
  speed,
  onMessage,
}: {
  speed: Speed
  onMessage: (message: Message) => void
}): Promise<Stage> {
  const varDir = await mkdtemp(join(tmpdir(), 'youban-demo-'))
  // mkdtemp makes it 0700: under root the database's account could not pass, and the data would lie elsewhere.
  await chmod(varDir, 0o711)
  const sms = await openSmsOperator({ token: randomBytes(16).toString('hex'), onMessage })
  const registers = await openRegisters()
  const clear = async (): Promise<void> => {
    await registers.close()
    await sms.close()
    await rm(varDir, { recursive: true, force: true })
  }
  try {
    const hall = await startHall({
      PORT: '0',
      YOUBAN_VAR: varDir,
      YOUBAN_CLOCK: aSummerMorning,
      YOUBAN_CLOCK_SPEED: speed === 'max' ? '1' : String(speed),
      YOUBAN_SMS_URL: sms.url,
      YOUBAN_SMS_TOKEN: sms.token,
      YOUBAN_SOURCES: registers.settings,
      // Every phone has an address of its own, told as a proxy tells it; the limits for one address stay as they are.
      YOUBAN_TRUST_PROXY: '1',
      // But all people of a kiosk, a window or the guide come from one, and at full speed they are many.
      YOUBAN_RATE_LIMIT: '1000000',
      YOUBAN_LOG_LEVEL: 'warn',
    })
    return {
      opened: hall.opened,
      databaseUrl: await findRunningDatabase(varDir),
      hasMessages: true,
      ended: hall.ended.then((how) => `${how}\n${hall.log()}`),
      close: async () => {
        const code = await hall.close()
        await clear()
        if (code !== 0) throw new Error(`expected the hall to end with 0, found ${code}\n${hall.log()}`)
      },
    }
  } catch (error) {
    await clear()
    throw error
  }
}

/** A hall that somebody else started; its telephones are not ours. */
export async function openOtherHall({
  url,
  world,
  database,
}: {
  url: string
  world: string
  database: string | undefined
}): Promise<Stage> {
  const opened = Opened.parse(JSON.parse(await readFile(world, 'utf8')))
  return {
    opened: { ...opened, url },
    databaseUrl: database,
    hasMessages: false,
    ended: new Promise(() => undefined),
    close: async () => undefined,
  }
}
