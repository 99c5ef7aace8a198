import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { npmSettings } from './npm-settings.ts'
import { processesIn } from './processes.ts'
import { mustRun, runProgram } from './program.ts'
import { withNetwork } from './quarantine.ts'
import { startAndStop } from './start-and-stop.ts'
import { Tally } from './tally.ts'
import { asVisitor, environmentOf, type Visitor, visitors } from './visitors.ts'

// Started by run.ts in namespaces of its own. It sees the files of this machine, works in the bare Debian, and ends
// with the numbers.

const { values } = parseArgs({
  options: { root: { type: 'string' }, quick: { type: 'boolean', default: false }, as: { type: 'string' } },
})
const { root, quick, as } = values
if (root === undefined) throw new Error('expected --root DIR; this is started by checks/bare/run.ts')

const tally = new Tally()
await mountInto(root)
const registry = await npmSettings(root)
for (const visitor of visitors.filter(({ account }) => as === undefined || as === account))
  await followReadme({ root, visitor })
process.exitCode = tally.end()

async function mountInto(root: string): Promise<void> {
  const mounts = [
    ['-t', 'proc', 'proc', join(root, 'proc')],
    ['-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs', join(root, 'dev/shm')],
  ]
  for (const args of mounts) await mustRun({ file: 'mount', args, minutes: 1 })
  await mustRun({ file: 'ip', args: ['link', 'set', 'lo', 'up'], minutes: 1 })
}

async function followReadme(at: { root: string; visitor: Visitor }): Promise<void> {
  const { name } = at.visitor
  if (!(await npm(at, ['--version'], 1))) return
  if (!(await npm(at, ['ci'], 10))) return
  await startAndStop({ ...at, tally, pictures: await makePictureFolder() })
  if (!quick && !(await npm(at, ['ci'], 10))) return
  await npm(at, quick ? ['test', '--', '--only', 'unit'] : ['test'], quick ? 10 : 50)
  await tally.check(`${name}: no process is left after the tests`, () => processesIn(at.root))
}

/** `npm ci` alone sees the network. */
function npm(at: { root: string; visitor: Visitor }, args: readonly string[], minutes: number): Promise<boolean> {
  return tally.check(`${at.visitor.name}: npm ${args.join(' ')}`, async () => {
    const plain = asVisitor({ ...at, command: ['npm', ...args] })
    const online = args[0] === 'ci'
    const env = { ...environmentOf(at.visitor), ...(online ? registry : {}) }
    const code = await runProgram({ ...(online ? withNetwork(dirname(at.root), plain) : plain), env, minutes })
    return code === 0 ? undefined : `expected exit code 0, found ${code ?? `none within ${minutes} minutes`}`
  })
}

/** Pictures of the portal stay, for somebody to look at. */
async function makePictureFolder(): Promise<string> {
  const folder = join(import.meta.dirname, '../../.cache/bare')
  await mkdir(folder, { recursive: true })
  return folder
}
