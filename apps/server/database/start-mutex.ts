import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const patience = 60_000
const pause = 50

/**
 * Lets one process at a time make, start or adopt the database of one folder, so that two first
 * starts do not both run initdb and nobody judges a pid file that another is just writing.
 * It is a name in Linux's abstract socket space: the kernel gives it back when the holder dies,
 * which a lock file would not. Elsewhere PostgreSQL's own pid file is all there is.
 */
export async function withStartMutex<T>(
  folder: string,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false }> {
  if (process.platform !== 'linux') return { ok: true, value: await work() }
  const held = await acquire(nameFor(folder))
  if (held === undefined) return { ok: false }
  try {
    return { ok: true, value: await work() }
  } finally {
    await new Promise((done) => held.close(done))
  }
}

function nameFor(folder: string): string {
  return `\0youban-start-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
}

async function acquire(name: string): Promise<Server | undefined> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const held = await listen(name)
    if (held !== undefined) return held
    await sleep(pause)
  }
  return undefined
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve(undefined)
      reject(error)
    })
    server.listen(name, () => resolve(server))
  })
}
