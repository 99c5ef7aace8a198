import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { processesIn } from './processes.ts'
import { runProgram } from './program.ts'
import { pages, type Running, startHall } from './start-hall.ts'
import type { Tally } from './tally.ts'
import { asVisitor, environmentOf, type Visitor } from './visitors.ts'

interface Place {
  readonly root: string
  readonly visitor: Visitor
  readonly tally: Tally
  /** Where the picture of the portal is kept. */
  readonly pictures: string
}

/** `npm start` on its default port, twice: the first start builds the screens and makes the database. */
export async function startAndStop(place: Place): Promise<void> {
  const first = await start(place, { args: ['start'], seconds: 60 })
  if (first === undefined) return
  for (const page of pages) {
    await place.tally.check(`${place.visitor.name}: ${page} answers, and so do its scripts`, () => get(first, page))
  }
  await place.tally.check(`${place.visitor.name}: the browser of npm shows the portal in Chinese`, () =>
    takePicture(place, first),
  )
  // As a terminal does it: to the whole process group.
  if (!(await stop(place, { how: 'Ctrl-C', by: first.interrupt }))) return
  const second = await start(place, { args: ['start', '--', '--json'], seconds: 5 })
  // As a service manager or a script does it: npm has to pass it on.
  if (second !== undefined) await stop(place, { how: 'SIGTERM to npm alone', by: second.terminate })
}

async function start(
  { root, visitor, tally }: Place,
  { args, seconds }: { args: readonly string[]; seconds: number },
): Promise<Running | undefined> {
  let running: Running | undefined
  await tally.check(`${visitor.name}: npm ${args.join(' ')} prints its addresses within ${seconds} s`, async () => {
    const began = performance.now()
    running = await startHall({ root, visitor, args })
    const took = (performance.now() - began) / 1000
    return took <= seconds ? undefined : `expected at most ${seconds} s, found ${took.toFixed(1)} s`
  })
  return running
}

async function get({ addresses }: Running, page: string): Promise<string | undefined> {
  const address = addresses.get(page) ?? ''
  const reply = await fetch(address)
  const html = await reply.text()
  if (reply.status !== 200) return `expected 200, found ${reply.status}: ${html.slice(0, 200)}`
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? '')
  if (scripts.length === 0) return `expected a page with a script, found ${html.slice(0, 200)}`
  for (const script of scripts) {
    const { status } = await fetch(new URL(script, address))
    if (status !== 200) return `${script}: expected 200, found ${status}`
  }
  return undefined
}

async function takePicture({ root, visitor, pictures }: Place, { addresses }: Running): Promise<string | undefined> {
  const picture = join(visitor.home, 'portal.png')
  const script = ['node_modules/.bin/node', 'checks/bare/browser-smoke.ts', addresses.get('/') ?? '', picture]
  const env = environmentOf(visitor)
  const code = await runProgram({ ...asVisitor({ root, visitor, command: script }), env, minutes: 2 })
  if (code !== 0) return `expected exit code 0 of checks/bare/browser-smoke.ts, found ${code}`
  await copyFile(join(root, picture), join(pictures, `portal-${visitor.account}.png`))
  return undefined
}

async function stop(
  { root, visitor, tally }: Place,
  { how, by }: { how: string; by: Running['interrupt'] },
): Promise<boolean> {
  return tally.check(`${visitor.name}: ${how} ends it with exit code 0 and leaves no process`, async () => {
    const code = await by()
    const left = await processesIn(root)
    if (code === 0) return left
    return `expected exit code 0, found ${code ?? 'a signal'}${left === undefined ? '' : `; ${left}`}`
  })
}
