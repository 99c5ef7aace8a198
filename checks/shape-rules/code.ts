import type { CallExpression, Expression, Program, Statement } from 'oxc-parser'
import { isCode, isGenerated, isTest, type Tree } from '../tree.ts'
import { checkSyntax, type Rule } from './rule.ts'

/** A door names what it lets through. */
export const exportStar: Rule = {
  name: 'export-star',
  check: (tree) =>
    checkSyntax(tree, codeOf(tree), (report) => ({
      ExportAllDeclaration: (node) => report(node, 'expected explicit names, found export *'),
    })),
}

/** Two doors per module and no other barrels: they hide where a thing lives and make cycles. */
export const barrels: Rule = {
  name: 'barrels',
  check: (tree) =>
    codeOf(tree)
      .filter((file) => !/^modules\/[^/]+\/(public|rules\/index)\.ts$/.test(file))
      .filter((file) => isBarrel(tree.parse(file).program))
      .map((file) => ({ file, message: 'expected a file of its own, found only re-exports' })),
}

/** Time and randomness are arguments: only the kernel's clock reads the clock. */
export const clock: Rule = {
  name: 'clock',
  check: (tree) =>
    checkSyntax(
      tree,
      codeOf(tree).filter((file) => !isTest(file) && file !== 'packages/kernel/clock.ts'),
      (report) => ({
        MemberExpression: (node) => {
          if (node.object.type !== 'Identifier' || node.computed) return
          const name = `${node.object.name}.${node.property.name}`
          if (['Date.now', 'Temporal.Now', 'Math.random'].includes(name))
            report(node, `expected an argument, found ${name}`)
        },
        NewExpression: (node) => {
          if (!isNamed(node.callee, 'Date') || node.arguments.length > 0) return
          report(node, 'expected an instant as argument, found new Date()')
        },
        CallExpression: (node) => {
          if (isNamed(node.callee, 'Date')) report(node, 'expected an instant as argument, found Date()')
        },
      }),
    ),
}

const swallowed = 'expected the error to be handled or thrown, found a catch that does nothing'

/** An error is handled or it goes up; it is never swallowed, with or without a comment. */
export const swallowedErrors: Rule = {
  name: 'swallowed-errors',
  check: (tree) =>
    checkSyntax(tree, codeOf(tree), (report) => ({
      CatchClause: (node) => {
        if (node.body.body.length === 0) report(node, swallowed)
      },
      CallExpression: (node) => {
        if (handlerOfCatch(node)?.body?.type === 'BlockStatement' && isIdle(node)) report(node, swallowed)
      },
      ExpressionStatement: ({ expression }) => {
        const node = expression.type === 'AwaitExpression' ? expression.argument : expression
        if (node.type === 'CallExpression' && handlerOfCatch(node)?.body?.type !== 'BlockStatement' && isIdle(node)) {
          report(node, swallowed)
        }
      },
    })),
}

/** A test's name is a sentence about the world. */
export const testNames: Rule = {
  name: 'test-names',
  check: (tree) =>
    checkSyntax(
      tree,
      codeOf(tree).filter((file) => /\.test\.tsx?$/.test(file)),
      (report) => ({
        CallExpression: (node) => {
          const [name] = node.arguments
          if (!isNamed(node.callee, 'test') && !isNamed(node.callee, 'it')) return
          if (name?.type !== 'Literal' || typeof name.value !== 'string') return
          if (/\bshould\b/i.test(name.value))
            report(node, `expected a sentence in the present tense, found "${name.value}"`)
        },
      }),
    ),
}

function codeOf(tree: Tree): string[] {
  return tree.files.filter((file) => isCode(file) && !isGenerated(file))
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

function isBarrel(program: Program): boolean {
  return program.body.length > 0 && program.body.every(isReExport)
}

function isReExport(statement: Statement | Program['body'][number]): boolean {
  if (statement.type === 'ExportAllDeclaration') return true
  return statement.type === 'ExportNamedDeclaration' && statement.source !== null
}

function handlerOfCatch({ callee, arguments: [handler] }: CallExpression) {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.name !== 'catch') return undefined
  return handler?.type === 'ArrowFunctionExpression' || handler?.type === 'FunctionExpression' ? handler : undefined
}

/** A handler that does nothing. `stat(file).catch(() => undefined)` is a value where somebody uses it. */
function isIdle(call: CallExpression): boolean {
  const body = handlerOfCatch(call)?.body
  if (body === undefined || body === null) return false
  if (body.type === 'BlockStatement') return body.body.length === 0
  return isNamed(body, 'undefined') || (body.type === 'Literal' && body.value === null)
}
