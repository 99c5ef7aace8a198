import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from './embedded.ts'
import { problemSentence } from './problem-sentence.ts'
import type { StartLog } from './start-log.ts'

const silent: StartLog = { info: () => undefined, warn: () => undefined }

/**
 * A database that is gone when `stop` is called and also when this process is killed: a postmaster
 * survives its starter by design, so a small process of its own waits for the starter's end.
 */
export async function startThrowaway(): Promise<{ url: string; stop: () => Promise<void> }> {
  const varDir = await mkdtemp(join(tmpdir(), 'youban-test-'))
  // mkdtemp makes it 0700, which under root the database's account could not pass.
  await chmod(varDir, 0o711)
  const reaped = startReaper(varDir)
  const started = await startEmbedded({ varDir, log: silent, fsync: false })
  if (!started.ok) {
    await reaped()
    throw new Error(problemSentence(started.problem, 'en'))
  }
  const { url, stop, folder } = started.database
  return {
    url,
    stop: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
      await reaped()
    },
  }
}

function startReaper(varDir: string): () => Promise<void> {
  const script = fileURLToPath(new URL('./test-reaper.ts', import.meta.url))
  // Its own session, so that the Ctrl-C that ends the tests does not end their cleaner.
  const reaper = spawn(process.execPath, [script, varDir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  reaper.unref()
  return async () => {
    // Waited for from here on: without this a script could end before the cleaning does.
    reaper.ref()
    const ended = once(reaper, 'exit')
    reaper.stdin.end()
    await ended
  }
}
