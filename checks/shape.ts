import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { exceptions } from './exceptions.ts'
import { except, reportViolations, type Violation } from './report.ts'
import { barrels, clock, exportStar, swallowedErrors, testNames } from './shape-rules/code.ts'
import { decisions, fileLength, homelessNames, migrations } from './shape-rules/files.ts'
import { identityNumbers, machinePaths, phoneNumbers, registries } from './shape-rules/numbers.ts'
import { mapLength, moduleContext, modulesOnMap, rooms, roomTwice } from './shape-rules/rooms.ts'
import type { Rule } from './shape-rules/rule.ts'
import { screensCallNoSchema } from './shape-rules/schemas.ts'
import { sqlPlace, sqlStar } from './shape-rules/sql.ts'
import { openTree } from './tree.ts'

/** The rules about rooms, names, sizes and numbers that no bought tool knows. */
export const rules: readonly Rule[] = [
  rooms,
  roomTwice,
  moduleContext,
  modulesOnMap,
  mapLength,
  fileLength,
  homelessNames,
  migrations,
  decisions,
  exportStar,
  barrels,
  clock,
  swallowedErrors,
  testNames,
  screensCallNoSchema,
  sqlPlace,
  sqlStar,
  identityNumbers,
  phoneNumbers,
  machinePaths,
  registries,
]

export function checkShape(root: string): Violation[] {
  const tree = openTree(root)
  if (tree.files.length === 0) return [{ rule: 'files-seen', file: '.', message: 'no file was found' }]
  return rules.flatMap((rule) => rule.check(tree).map((finding) => ({ rule: rule.name, ...finding })))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { root: { type: 'string', default: process.cwd() } } })
  reportViolations('shape', except(checkShape(values.root), exceptions.shape))
}
