import { isCode, isGenerated } from '../tree.ts'
import type { Rule } from './rule.ts'

const cap = 400

/** CI refuses 400 lines; think about splitting at 250. Generated files, migrations and data are exempt. */
export const fileLength: Rule = {
  name: 'file-length',
  check: (tree) =>
    tree.files
      .filter((file) => isCode(file) || /\.(css|html|sh)$/.test(file))
      .filter((file) => !isGenerated(file) && !/(^|\/)data\//.test(file))
      .map((file) => ({ file, lines: tree.read(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines >= cap)
      .map(({ file, lines }) => ({ file, message: `expected fewer than ${cap} lines, found ${lines}` })),
}

const homeless = /^(helpers?|common|misc|utils?|utilities|managers?|shared|stuff)$|-(helpers?|utils?|manager)$/i

/** A function without a home means that a module lacks a noun. */
export const homelessNames: Rule = {
  name: 'homeless-names',
  check: (tree) =>
    tree.files.flatMap((file) => {
      const word = file.split('/').find((part) => homeless.test(part.replace(/\..*$/, '')))
      return word === undefined ? [] : [{ file, message: `expected a noun of the hall, found "${word}"` }]
    }),
}

/** Migrations are numbered from 0001 without a gap and have no way back. */
export const migrations: Rule = {
  name: 'migrations',
  check: (tree) => {
    const files = tree.files.filter((file) => file.startsWith('db/migrations/'))
    return files.flatMap((file, index) => {
      const expected = String(index + 1).padStart(4, '0')
      const name = file.slice('db/migrations/'.length)
      if (/(^|[-.])(down|revert|rollback)([-.]|$)/.test(name)) return [{ file, message: 'migrations go forward only' }]
      if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) return [{ file, message: `expected NNNN-name.sql, found ${name}` }]
      if (!name.startsWith(`${expected}-`))
        return [{ file, message: `expected number ${expected}: unique, without a gap` }]
      return []
    })
  },
}

/** A decision record keeps its number for good; two records never share one. */
export const decisions: Rule = {
  name: 'decisions',
  check: (tree) => {
    const files = tree.files.filter((file) => file.startsWith('docs/decisions/'))
    const numbers = files.map((file) => file.slice('docs/decisions/'.length, 'docs/decisions/NNNN'.length))
    return files.flatMap((file, index) => {
      const name = file.slice('docs/decisions/'.length)
      if (name === 'README.md') return []
      if (!/^\d{4}-[a-z0-9-]+\.md$/.test(name)) return [{ file, message: `expected NNNN-title.md, found ${name}` }]
      const first = numbers.indexOf(numbers[index] ?? '')
      return first === index ? [] : [{ file, message: `the number is taken by ${files[first]}` }]
    })
  },
}
