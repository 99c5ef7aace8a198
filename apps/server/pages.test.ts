import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from './pages.ts'

test('every page of the portal opens by its address, scanned, reloaded or kept as a bookmark', async () => {
  const routes = await readFile(join(import.meta.dirname, '../hall/portal/Pages.tsx'), 'utf8')
  const paths = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path)
  const served: readonly string[] = pages.find(({ file }) => file.endsWith('portal.html'))?.paths ?? []
  expect(paths.length).toBeGreaterThan(10)
  // `/status/*` serves `/status/rate`.
  const isServed = (path: string) => served.some((one) => one === path || one === path.replace(/[^/]+$/, '*'))
  expect(paths.filter((path) => !isServed(path))).toEqual([])
})
