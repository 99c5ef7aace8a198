import { migrate } from '#platform/db/migrate.ts'
import { openLog } from '#platform/log/log.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/open.ts'
import { problemSentence } from '../database/problem-sentence.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'

export async function migrateCommand(invocation: Invocation): Promise<ExitCode> {
  const read = readConfig(invocation.env)
  if (!read.ok) {
    say(
      invocation,
      'invalid-environment',
      read.faults.map(({ name, reason }) => `${name}: ${reason}`),
    )
    return 2
  }
  const { databaseUrl, varDir, logLevel } = read.config
  const opened = await openDatabase({ databaseUrl, varDir, log: openLog({ level: logLevel }) })
  if (!opened.ok) {
    say(invocation, opened.problem.reason, [problemSentence(opened.problem, invocation.lang)])
    return 1
  }
  try {
    const { applied } = await migrate(opened.database.url)
    const words = applied.length === 0 ? 'Nothing to do.' : applied.join('\n')
    console.log(invocation.json ? JSON.stringify({ applied }) : words)
    return 0
  } finally {
    await opened.database.stop()
  }
}
