import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { packageFile } from './child.ts'
import { clear, plant } from './planted/plant.ts'

// The settings of the bought tools are proved in the same way: a misspelt rule would otherwise never be missed.

let root = ''
afterEach(() => clear(root))

const lintFaults: [rule: string, file: string, text: string][] = [
  ['noExplicitAny', 'apps/server/a.ts', 'export const a = 1 as any\n'],
  ['noNonNullAssertion', 'apps/server/a.ts', 'export const a = (list: string[]) => list.at(0)!.length\n'],
  ['noDefaultExport', 'apps/server/a.ts', 'export default 1\n'],
  ['useImportType', 'apps/server/a.ts', "import { Tx } from '#platform/db/pool.ts'\nexport type A = Tx\n"],
  ['noFloatingPromises', 'apps/server/a.ts', "import { later } from '#kernel/later.ts'\nlater()\n"],
  ['noConsole', 'apps/server/a.ts', "console.log('x')\n"],
  ['noNestedTernary', 'apps/server/a.ts', 'export const a = (n: number) => (n > 1 ? 1 : n > 0 ? 2 : 3)\n'],
  ['noUselessElse', 'apps/server/a.ts', 'export function a(n: number) {\n  if (n) return 1\n  else return 2\n}\n'],
  ['noUnusedVariables', 'apps/server/a.ts', 'const a = 1\n'],
  ['useFilenamingConvention', 'apps/server/someFile.ts', 'export const a = 1\n'],
  [
    'useExhaustiveSwitchCases',
    'apps/server/a.ts',
    "export function a(n: 'x' | 'y') {\n  switch (n) {\n    case 'x':\n      return 1\n  }\n}\n",
  ],
  [
    'noFocusedTests',
    'packages/kernel/clock.test.ts',
    "import { test } from 'vitest'\ntest.only('time passes', () => 1)\n",
  ],
]

const later = 'export async function later(): Promise<number> {\n  return 1\n}\n'

test.each(lintFaults)('the linter refuses %s', (rule, file, text) => {
  // Outside the repository: in an ignored folder the linter knows no types.
  root = plant({ [file]: text, 'packages/kernel/later.ts': later }, tmpdir())
  const { output, code } = run('@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', '.'])
  expect(output).toContain(`/${rule} `)
  expect(code).toBe(1)
})

test('the linter finds nothing in a house in good order', () => {
  root = plant({}, tmpdir())
  expect(run('@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', '.']).code).toBe(0)
})

const server = 'tsconfig.json'
const screens = 'tsconfig.screens.json'
const typeFaults: [what: string, project: string, file: string, text: string][] = [
  ['a document in the server', server, 'apps/server/a.ts', 'export const a = document.title\n'],
  ['a process in a screen', screens, 'apps/hall/a.ts', 'export const a = process.pid\n'],
  ['a process in a rule', screens, 'modules/tickets/rules/a.ts', 'export const a = process.pid\n'],
  ['a window in a rule', server, 'modules/tickets/rules/a.ts', 'export const a = window.name\n'],
  ['an unchecked index', server, 'apps/server/a.ts', 'export const a = (list: string[]): string => list[0]\n'],
  [
    'undefined for an absent property',
    server,
    'apps/server/a.ts',
    'export const a: { b?: string } = { b: undefined }\n',
  ],
  ['an enum', server, 'apps/server/a.ts', 'export enum A {\n  B,\n}\n'],
]

test.each(typeFaults)('the compiler refuses %s', (_what, project, file, text) => {
  root = plant({ [file]: text })
  const { output, code } = run('typescript/bin/tsc', ['--project', project])
  expect(output.match(/^\S+\(\d/gm)).toEqual([expect.stringContaining(`${file}(`)])
  expect(code).not.toBe(0)
})

test.each([server, screens])('a house in good order compiles with %s', (project) => {
  root = plant()
  expect(run('typescript/bin/tsc', ['--project', project])).toEqual({ output: '', code: 0 })
})

function run(file: string, args: string[]): { output: string; code: number | null } {
  const env = { ...process.env, NO_COLOR: '1' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [packageFile(file), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { output: stdout + stderr, code: status }
}
