import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeDebian } from './debian.ts'
import { runProgram } from './program.ts'
import { quarantine } from './quarantine.ts'
import { copyCheckout, visitors } from './visitors.ts'

// `npm run check:bare` proves on a Debian with nothing but Node and npm that a clean clone of HEAD passes the two
// commands of the README. `-- --quick` runs the unit suite of `npm test` only, `-- --as clerk` (or root) one of the
// two visitors. It needs root, on a Debian or with
// DEBIAN_MIRROR, and leaves nothing behind: no mount, no process, no account, no file.

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, as: { type: 'string' } } })
const chosen = visitors.filter(({ account }) => values.as === undefined || values.as === account)
if (chosen.length === 0) throw new Error(`--as: expected one of ${visitors.map(({ account }) => account).join(', ')}`)
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort())

const folder = await mkdtemp(join(await realpath(tmpdir()), 'youban-bare-'))
try {
  process.exitCode = await prove(folder)
} catch (error) {
  if (!(error instanceof Error)) throw error
  process.stdout.write(`${error.message}\n\n0 passed, 1 failed\n`)
  process.exitCode = 1
} finally {
  // Nothing is mounted in it any more: the mounts were private to processes that have ended.
  await rm(folder, { recursive: true, force: true })
}

async function prove(folder: string): Promise<number> {
  const stop = interrupted.signal
  const root = await makeDebian(folder, stop)
  for (const visitor of chosen) await copyCheckout({ root, visitor, stop })
  const script = [process.execPath, join(import.meta.dirname, 'inside.ts'), '--root', root]
  const inside = quarantine({
    folder,
    command: [...script, ...(values.quick ? ['--quick'] : []), ...(values.as === undefined ? [] : ['--as', values.as])],
  })
  const code = await runProgram({ ...inside, stop, minutes: 150 })
  if (code === null) throw new Error('expected the numbers of the visitors, found that they were stopped')
  return code
}
