import { openLog } from '#platform/log/log.ts'
import { readConfig } from '../config.ts'
import { serve } from '../serve.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'

/** Seeding is what the first start does; this does it and stops again. */
export async function seedCommand(invocation: Invocation): Promise<ExitCode> {
  const read = readConfig({ ...invocation.env, YOUBAN_SEED: 'demo', PORT: '0' })
  if (!read.ok) {
    say(
      invocation,
      'invalid-environment',
      read.faults.map(({ name, reason }) => `${name}: ${reason}`),
    )
    return 2
  }
  const started = await serve(read.config, openLog({ level: read.config.logLevel }), invocation.lang)
  if (!started.ok) {
    say(invocation, 'cannot-start', started.sentences)
    return 1
  }
  const { demo } = started.server
  await started.server.stop()
  console.log(
    invocation.json
      ? JSON.stringify(demo ?? null)
      : `Seeded ${demo?.accounts.length ?? 0} accounts and ${demo?.devices.length ?? 0} devices.`,
  )
  return 0
}
