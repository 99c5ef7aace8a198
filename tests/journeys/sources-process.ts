import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { SourceId } from '#contract/sources.ts'
import { type Companion, startCompanion } from './child-process.ts'

const Ready = z.object({ url: z.url() })
const Asked = z.array(z.object({ requestId: z.string(), source: SourceId, paper: z.string(), times: z.int() }))

/** The registers of the invented world, in a process of their own. */
export interface Registers {
  readonly doors: Record<SourceId, { url: string; secret: string }>
  readonly asked: () => Promise<z.infer<typeof Asked>>
  readonly log: Companion['log']
  readonly close: () => Promise<void>
}

/** `conduct` names what each does at each request in turn (`apps/demo/sources/conduct.ts`); else all confirm at once. */
export async function openRegisters({
  conduct = {},
  delayMs = 0,
  lateMs = 0,
}: {
  conduct?: Partial<Record<SourceId, string[]>>
  delayMs?: number
  lateMs?: number
} = {}): Promise<Registers> {
  const secret = randomBytes(32).toString('hex')
  const registers = await startCompanion({
    name: 'the registers',
    args: [join(import.meta.dirname, '../../apps/demo/sources/main.ts')],
    env: {
      PORT: '0',
      SECRET: secret,
      CONDUCT: JSON.stringify(conduct),
      DELAY_MS: String(delayMs),
      LATE_MS: String(lateMs),
    },
    readyWithin: 10_000,
  })
  const { url } = Ready.parse(registers.said)
  const door = (id: SourceId) => [id, { url: `${url}/${id}`, secret }] as const
  return {
    doors: Object.fromEntries(SourceId.options.map(door)) as Registers['doors'], // every option has its door
    asked: async () => Asked.parse(await (await fetch(`${url}/asked`)).json()),
    log: registers.log,
    close: async () => {
      await registers.stop()
    },
  }
}
