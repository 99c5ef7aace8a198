import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ensureScreens } from '#server/screens-build.ts'
import { reportViolations, type Violation } from './report.ts'

/** What a screen may weigh before it is of use, in bytes as gzip sends them. */
export interface Budget {
  readonly screen: string
  readonly page: string
  /** What the first page fetches besides, before there is anything to read on it. */
  readonly parts: readonly string[]
  readonly limit: number
}

const kilobyte = 1024

export const budgets: readonly Budget[] = [
  { screen: 'kiosk', page: 'apps/hall/kiosk.html', parts: [], limit: 110 * kilobyte },
  { screen: 'portal', page: 'apps/hall/portal.html', parts: [], limit: 110 * kilobyte },
  { screen: 'board', page: 'apps/hall/board.html', parts: [], limit: 110 * kilobyte },
  { screen: 'desk sign-in', page: 'apps/desk/desk.html', parts: [], limit: 180 * kilobyte },
  // The room that an officer finds after signing in; what is done with a person at the window comes behind it.
  {
    screen: 'desk window',
    page: 'apps/desk/desk.html',
    parts: ['apps/desk/app/router.tsx', 'apps/desk/window/WindowRoom.tsx'],
    limit: 180 * kilobyte,
  },
]

export interface Weight {
  readonly scripts: number
  readonly styles: number
}

/** The scripts and styles of a page: all that it imports, and all that its first parts import. */
export function weigh(folder: string, { page, parts }: Pick<Budget, 'page' | 'parts'>): Weight {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest // Vite wrote it
  const chunks = new Set<Chunk>()
  for (const name of [page, ...parts]) follow(name)
  const list = [...chunks]
  return {
    scripts: sum(list.map(({ file }) => file)),
    styles: sum(list.flatMap(({ css = [] }) => css)),
  }

  function follow(name: string): void {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`expected a part "${name}" of the build, found none`)
    if (chunks.has(chunk)) return
    chunks.add(chunk)
    for (const other of chunk.imports ?? []) follow(other)
  }

  function sum(files: readonly string[]): number {
    return [...new Set(files)].reduce((bytes, file) => bytes + sent(join(folder, file)), 0)
  }
}

/** Bytes are the same on every machine, so that they can be a rule; times are in `bench/`. */
export function checkBytes(folder: string, list: readonly Budget[] = budgets): Violation[] {
  return list.flatMap((budget) => {
    const { scripts, styles } = weigh(folder, budget)
    if (scripts + styles <= budget.limit) return []
    const found = `${scripts + styles} (scripts ${scripts}, styles ${styles})`
    return [
      { rule: 'screen-bytes', file: budget.page, message: `expected at most ${budget.limit} bytes, found ${found}` },
    ]
  })
}

type Manifest = Readonly<Record<string, Chunk>>

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

function sent(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(import.meta.dirname, '..')
  const folder = await ensureScreens(root, { info: (_facts, message) => process.stdout.write(`${message}\n`) })
  for (const budget of budgets) {
    const { scripts, styles } = weigh(folder, budget)
    process.stdout.write(`${budget.screen}: ${scripts + styles} of ${budget.limit} bytes\n`)
  }
  reportViolations('first-screen bytes', checkBytes(folder))
}
