import type { Node, VisitorObject } from 'oxc-parser'
import { Visitor } from 'oxc-parser'
import type { Violation } from '../report.ts'
import { lineAt, type Tree } from '../tree.ts'

/** A fact about the repository that a test states: STYLE 37. */
export interface Rule {
  name: string
  /** Findings without the rule's own name; `checkShape` adds it. */
  check(tree: Tree): Finding[]
}

export type Finding = Omit<Violation, 'rule'>

/** A finding at a node, or nothing. */
type Report = (node: Pick<Node, 'start'>, message: string) => void

/** Parses each file once and lets a rule look at its syntax, so that comments and texts are never mistaken for code. */
export function checkSyntax(tree: Tree, files: readonly string[], watch: (report: Report) => VisitorObject): Finding[] {
  return files.flatMap((file) => {
    const found: Finding[] = []
    const report: Report = (node, message) => {
      found.push({ file, line: lineAt(tree.read(file), node.start), message })
    }
    new Visitor(watch(report)).visit(tree.parse(file).program)
    return found
  })
}

/** Looks at the text of files, line by line. */
export function checkLines(
  tree: Tree,
  files: readonly string[],
  find: (line: string) => string | undefined,
): Finding[] {
  return files.flatMap((file) =>
    tree
      .read(file)
      .split('\n')
      .flatMap((text, index) => {
        const message = find(text)
        return message === undefined ? [] : [{ file, line: index + 1, message }]
      }),
  )
}
