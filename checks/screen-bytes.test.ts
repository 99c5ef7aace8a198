import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clear } from './planted/plant.ts'
import { checkBytes } from './screen-bytes.ts'

let folder = ''
afterEach(() => clear(folder))

const budget = { screen: 'kiosk', page: 'kiosk.html', parts: ['Home.tsx'], limit: 8000 }

test('a screen within its budget passes, whatever its later pages weigh', () => {
  folder = build({ page: 1000, kit: 2000, home: 1000, styles: 1000, later: 50_000 })
  expect(checkBytes(folder, [budget])).toEqual([])
})

test.each(['page', 'kit', 'home', 'styles'])('a screen whose %s is too heavy is a finding', (part) => {
  folder = build({ page: 1000, kit: 2000, home: 1000, styles: 1000, later: 1000, [part]: 8000 })
  expect(checkBytes(folder, [budget])).toEqual([
    {
      rule: 'screen-bytes',
      file: 'kiosk.html',
      message: expect.stringMatching(/^expected at most 8000 bytes, found 1/),
    },
  ])
})

test('what two parts share is sent once', () => {
  folder = build({ page: 1000, kit: 5000, home: 1000, styles: 100, later: 0 })
  expect(checkBytes(folder, [budget])).toEqual([])
})

test('a first part that the build no longer has does not pass unseen', () => {
  folder = build({ page: 1, kit: 1, home: 1, styles: 1, later: 1 })
  expect(() => checkBytes(folder, [{ ...budget, parts: ['Gone.tsx'] }])).toThrow('expected a part "Gone.tsx"')
})

/** A build of one screen with files of these sizes, which no compression makes smaller. */
function build(sizes: Record<'page' | 'kit' | 'home' | 'styles' | 'later', number>): string {
  const root = mkdtempSync(join(tmpdir(), 'screens-'))
  mkdirSync(join(root, '.vite'))
  for (const [name, size] of Object.entries(sizes)) writeFileSync(join(root, name), randomBytes(size))
  const manifest = {
    'kiosk.html': { file: 'page', imports: ['_kit'], dynamicImports: ['Home.tsx', 'Later.tsx'], css: ['styles'] },
    'Home.tsx': { file: 'home', imports: ['_kit', 'kiosk.html'] },
    'Later.tsx': { file: 'later', imports: ['_kit'] },
    _kit: { file: 'kit', css: ['styles'] },
  }
  writeFileSync(join(root, '.vite/manifest.json'), JSON.stringify(manifest))
  return root
}
