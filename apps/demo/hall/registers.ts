import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { SourceId } from '#contract/sources.ts'

const Ready = z.object({ url: z.url() })
const main = fileURLToPath(new URL('../sources/main.ts', import.meta.url))

/** Nothing fails for good: whoever watches sees a register that is slow, one that fails first, one that answers later. */
const conduct = {
  'marriage-register': ['fail', 'confirm'],
  'property-register': ['confirm'],
  'social-security': ['later'],
  'student-register': ['garbage', 'confirm'],
} satisfies Partial<Record<SourceId, string[]>>

/** The registers that the hall of the demonstration may ask, as a process of their own. */
export async function openRegisters(): Promise<{ readonly settings: string; readonly close: () => Promise<void> }> {
  const secret = randomBytes(32).toString('hex')
  const env = { PORT: '0', SECRET: secret, CONDUCT: JSON.stringify(conduct), DELAY_MS: '3000', LATE_MS: '4000' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => {
      throw new Error('expected the registers to open, found the end of their process')
    }),
  ])
  const { url } = Ready.parse(JSON.parse(String(line)))
  const doors = Object.fromEntries(SourceId.options.map((id) => [id, { url: `${url}/${id}`, secret }]))
  return {
    settings: JSON.stringify(doors),
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
      await ended
    },
  }
}
