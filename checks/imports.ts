import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { exceptions } from './exceptions.ts'
import { folderRules, options, rules, TEST } from './import-rules.ts'
import { except, reportViolations, type Violation } from './report.ts'
import { openTree, type Tree } from './tree.ts'

/**
 * The import rules of `import-rules.ts` on a checkout. dependency-cruiser passes when it sees nothing, so
 * every source file must have been seen, and every file that imports something must have got dependencies.
 */
export async function checkImports(root: string, parser: Parser = 'swc'): Promise<Violation[]> {
  const tree = openTree(root)
  const sources = tree.files.filter((file) => /^(apps|modules|packages|tests|bench|db)\/.+\.tsx?$/.test(file))
  if (sources.length === 0) return [{ rule: 'files-seen', file: '.', message: 'no source file was found' }]
  const whole = await run({ root, parser, sources, forbidden: rules })
  const product = sources.filter((file) => !new RegExp(TEST).test(file))
  const folders = await run({ root, parser, sources: product, forbidden: folderRules })
  return [...unseen(tree, sources, whole), ...violationsOf(whole), ...violationsOf(folders)]
}

/** Only a test asks for another parser than swc: one that overlooks types. */
type Parser = 'swc' | 'acorn'

type Input = { root: string; parser: Parser; sources: string[]; forbidden: object[] }

async function run({ root, parser, sources, forbidden }: Input): Promise<ICruiseResult> {
  const ruleSet = { forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })) } as IFlattenedRuleSet
  const result = await cruise(sources, { ...options, parser, validate: true, ruleSet, baseDir: root })
  if (typeof result.output === 'string') throw new Error('expected a cruise result, found a text')
  return result.output
}

function unseen(tree: Tree, sources: string[], result: ICruiseResult): Violation[] {
  const seen = new Map(result.modules.map(({ source, dependencies }) => [source, dependencies]))
  return sources.flatMap((file) => {
    const dependencies = seen.get(file)
    if (dependencies === undefined)
      return [{ rule: 'files-seen', file, message: 'dependency-cruiser did not see this file' }]
    const known = new Set(dependencies.map(({ module }) => module))
    const missed = importsOf(tree, file).filter((name) => !known.has(name))
    return missed.map((name) => ({
      rule: 'files-seen',
      file,
      message: `dependency-cruiser did not see the import of ${name}`,
    }))
  })
}

function importsOf(tree: Tree, file: string): string[] {
  const { staticImports, staticExports } = tree.parse(file).module
  const requests = staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value))
  const names = [...staticImports.map((one) => one.moduleRequest.value), ...requests]
  return [...new Set(names.filter((name) => name !== undefined).map((name) => name.replace(/^node:/, '')))]
}

function violationsOf(result: ICruiseResult): Violation[] {
  return result.summary.violations.map((violation) => {
    const cycle = violation.cycle?.map((step) => step.name).join(' → ')
    return { rule: violation.rule.name, file: violation.from, message: `imports ${cycle ?? violation.to}` }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { root: { type: 'string', default: process.cwd() } } })
  reportViolations('import rules', except(await checkImports(values.root), exceptions.imports))
}
