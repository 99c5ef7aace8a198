import type { ImportDeclaration, Node } from 'oxc-parser'
import { isCode, isTest, type Tree } from '../tree.ts'
import { checkSyntax, type Finding, type Rule } from './rule.ts'

interface Place {
  readonly files: RegExp
  /** Where the contract is imported from, there. */
  readonly contract: RegExp
  /** A rule of the server may hand a schema to the reader of data files. */
  readonly passesOn?: boolean
}

const places: readonly Place[] = [
  { files: /^apps\/(?!server\/|agent\/|demo\/)|^packages\/ui\//, contract: /^#contract\// },
  { files: /^packages\/contract\/client\.ts$/, contract: /^\.\// },
  { files: /^modules\/[^/]+\/rules\//, contract: /^#contract\//, passesOn: true },
]

/**
 * In a browser the contract is data: endpoints, reasons, `Name.options`. A schema that a screen asked to judge something
 * would not be there. The build refuses the ones that are reached; this finds the call itself, on enums too.
 */
export const screensCallNoSchema: Rule = {
  name: 'screens-call-no-schema',
  check: (tree) => places.flatMap((place) => checkPlace(tree, place)),
}

function checkPlace(tree: Tree, { files, contract, passesOn = false }: Place): Finding[] {
  const codes = tree.files.filter((file) => files.test(file) && isCode(file) && !isTest(file))
  return checkSyntax(tree, codes, (report) => {
    const schemas = new Set<string>()
    const isSchema = (node: Node): boolean => node.type === 'Identifier' && schemas.has(node.name)
    return {
      ImportDeclaration: (node) => {
        if (node.importKind === 'type') return
        if (node.source.value === 'zod') report(node, 'expected types of zod at most, found zod itself')
        if (contract.test(node.source.value)) for (const name of schemasOf(node)) schemas.add(name)
      },
      MemberExpression: (node) => {
        if (!isSchema(node.object) || (!node.computed && node.property.name === 'options')) return
        report(node, 'expected at most the options of a schema, found another part of it')
      },
      CallExpression: (node) => {
        if (passesOn || !node.arguments.some(isSchema)) return
        report(node, 'expected data of the contract, found a schema')
      },
    }
  })
}

/** A schema has the name of its type: the only values of the contract that begin with a capital letter. */
function schemasOf({ specifiers }: ImportDeclaration): string[] {
  return specifiers
    .filter((one) => one.type === 'ImportSpecifier' && one.importKind !== 'type')
    .map(({ local }) => local.name)
    .filter((name) => /^[A-Z]/.test(name))
}
