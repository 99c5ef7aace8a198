import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { contractAsData } from './contract-as-data.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('a screen has the endpoints, reasons and options of the contract, and nothing of zod', async () => {
  const code = await buildScreen(`
    import { Grade, citizenReasons, rateService } from '${root}packages/contract/citizen.ts'
    console.log(Grade.options, citizenReasons, rateService)`)
  expect(code).toContain('very-satisfied')
  expect(code).toContain('case-or-code-unknown')
  expect(code).toContain('/api/ratings')
  expect(code).not.toMatch(/Zod|safeParse|strictObject/)
  expect(code.length).toBeLessThan(600)
})

test('rules that read data files come to a screen without them', async () => {
  const code = await buildScreen(`
    import { ageOn } from '${root}modules/catalogue/rules/index.ts'
    console.log(ageOn)`)
  expect(code).toContain('console.log')
  expect(code).not.toMatch(/safeParse|expected data/)
})

test.each([
  ['a schema', 'packages/contract/citizen.ts', 'CaseKey', 'CaseKey of citizen.ts'],
  ['a rule that asks a schema', 'modules/catalogue/rules/index.ts', 'loadCatalogue', 'HolidayYear of calendar.ts'],
  ['a function that makes schemas', 'packages/contract/fields.ts', 'freeText', 'freeText of fields.ts'],
])('a screen that needs %s is not built', async (_what, file, name, found) => {
  const screen = `import { ${name} } from '${root}${file}'\nconsole.log(${name})`
  await expect(buildScreen(screen)).rejects.toThrow(`expected data in a screen, found ${found}`)
})

/** One screen with this code, built as ours are; what it came to. */
async function buildScreen(code: string): Promise<string> {
  const { build } = await import('vite')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [contractAsData(root), { name: 'screen', resolveId: (id) => (id === 'screen' ? id : null), load }],
    build: { write: false, target: 'es2023', rolldownOptions: { input: 'screen' } },
  })
  if (!('output' in built)) throw new Error('expected one build, found another number')
  return built.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('')

  function load(id: string): string | null {
    return id === 'screen' ? code : null
  }
}
