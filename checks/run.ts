import { performance } from 'node:perf_hooks'
import { packageFile, runNode } from './child.ts'

// `npm run check`: every step, all of them even when one fails, and a summary at the end.

interface Step {
  name: string
  args: string[]
}

const biome = packageFile('@biomejs/biome/bin/biome')
const tsc = packageFile('typescript/bin/tsc')
const npm = process.env['npm_execpath']

const steps: Step[] = [
  { name: 'format', args: [biome, 'check', '--linter-enabled=false', '--error-on-warnings', '.'] },
  { name: 'lint', args: [biome, 'lint', '--error-on-warnings', '--max-diagnostics=100', '.'] },
  { name: 'types: server', args: [tsc, '--project', 'tsconfig.json'] },
  { name: 'types: screens', args: [tsc, '--project', 'tsconfig.screens.json'] },
  { name: 'types: tests', args: [tsc, '--project', 'tsconfig.tests.json'] },
  { name: 'import rules', args: ['checks/imports.ts'] },
  { name: 'shape', args: ['checks/shape.ts'] },
  { name: 'unused code', args: [packageFile('knip/bin/knip.js')] },
  // Builds the screens unless they are built, as the journeys and the server do.
  { name: 'first-screen bytes', args: ['checks/screen-bytes.ts'] },
  // Migrates an empty database and compares the generated types with those in the repository.
  { name: 'database types', args: npm === undefined ? [] : [npm, 'run', '--silent', 'db:types', '--', '--verify'] },
]

const lines: string[] = []
let failed = 0
for (const { name, args } of steps) {
  process.stdout.write(`\n== ${name}\n`)
  const start = performance.now()
  if (args.length === 0) process.stdout.write('expected to be run by npm: npm run check\n')
  const code = args.length === 0 ? 1 : await runNode({ args, minutes: 5 })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (code !== 0) failed += 1
  lines.push(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
}
process.stdout.write(`\n${lines.join('\n')}\n\n${steps.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
