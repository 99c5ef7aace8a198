import type { TaggedTemplateExpression } from 'oxc-parser'
import { isCode, isGenerated, isTest, type Tree } from '../tree.ts'
import { checkSyntax, type Rule } from './rule.ts'

const builders = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']
const column = /[\w."()*]+(?:\s+as\s+\w+)?/.source
const statement = new RegExp(
  [
    `select\\s+(?:distinct\\s+)?${column}(?:\\s*,\\s*${column})*\\s+from\\s+[\\w."]+`,
    'insert\\s+into\\s+[\\w."]+',
    'update\\s+[\\w."]+\\s+set\\s',
    'delete\\s+from\\s+[\\w."]+',
    'truncate\\s+table\\s',
    '(?:alter|create|drop)\\s+table\\s',
  ]
    .map((start) => `^\\s*${start}`)
    .join('|'),
  'i',
)

/** SQL lives in store rooms, platform/db and migrations: as a tagged text, as a builder, or as a plain string. */
export const sqlPlace: Rule = {
  name: 'sql-place',
  check: (tree) =>
    checkSyntax(
      tree,
      productOf(tree).filter((file) => !isSqlPlace(file)),
      (report) => ({
        TaggedTemplateExpression: (node) => {
          if (isSqlTag(node)) report(node, 'expected a function of the store, found sql``')
        },
        CallExpression: (node) => {
          const called =
            node.callee.type === 'MemberExpression' && !node.callee.computed ? node.callee.property.name : ''
          if (builders.includes(called)) report(node, `expected a function of the store, found .${called}()`)
        },
        Literal: (node) => {
          if (typeof node.value === 'string' && statement.test(node.value))
            report(node, 'expected a function of the store, found SQL in a string')
        },
        TemplateLiteral: (node) => {
          const text = node.quasis.map((part) => part.value.raw).join('?')
          if (statement.test(text)) report(node, 'expected a function of the store, found SQL in a string')
        },
      }),
    ),
}

/** Columns are listed, never `*`: a new column must not reach a screen by accident. */
export const sqlStar: Rule = {
  name: 'sql-star',
  check: (tree) =>
    checkSyntax(tree, productOf(tree), (report) => ({
      CallExpression: (node) => {
        const called = node.callee.type === 'MemberExpression' && !node.callee.computed ? node.callee.property.name : ''
        if (called === 'selectAll' || called === 'returningAll')
          report(node, `expected listed columns, found .${called}()`)
      },
      TaggedTemplateExpression: (node) => {
        if (!isSqlTag(node)) return
        const text = node.quasi.quasis.map((part) => part.value.raw).join('?')
        if (/\b(select|returning)\s+(\w+\.)?\*/i.test(text)) report(node, 'expected listed columns, found *')
      },
    })),
}

function productOf(tree: Tree): string[] {
  return tree.files.filter(
    (file) => /^(apps|modules|packages)\//.test(file) && isCode(file) && !isTest(file) && !isGenerated(file),
  )
}

function isSqlPlace(file: string): boolean {
  return /[/-]store(\.ts$|\/)|^packages\/platform\/db\/|^apps\/server\/database\//.test(file)
}

function isSqlTag({ tag }: TaggedTemplateExpression): boolean {
  if (tag.type === 'Identifier') return tag.name === 'sql'
  return tag.type === 'MemberExpression' && tag.object.type === 'Identifier' && tag.object.name === 'sql'
}
