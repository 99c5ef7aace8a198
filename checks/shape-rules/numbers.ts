import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCode, type Tree } from '../tree.ts'
import { checkLines, type Rule } from './rule.ts'

const text = /\.(ts|tsx|mjs|cjs|js|json|ya?ml|sql|sh|css|html|svg|md|txt|csv)$|^\.ci\/|^\.npmrc$|^Dockerfile/

/** Numbers of the invented world have sequence 000, which no living person has; any other must be a published example. */
export const identityNumbers: Rule = {
  name: 'identity-numbers',
  check: (tree) => {
    const published = readPublished()
    return checkLines(tree, textsOf(tree), (line) => {
      const numbers = line.match(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? []
      const real = numbers.find(
        (number) => isPlausible(number) && number.slice(14, 17) !== '000' && !published.has(number.toUpperCase()),
      )
      return (
        real && `expected an identity number with sequence 000, found one that may be a person's (${real.slice(0, 6)}…)`
      )
    })
  },
}

/** Phone numbers of the invented world begin with 1380000, which no operator gives out. */
export const phoneNumbers: Rule = {
  name: 'phone-numbers',
  check: (tree) =>
    checkLines(tree, textsOf(tree), (line) => {
      const numbers = line.match(/(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z])/g) ?? []
      const real = numbers.find((number) => !number.startsWith('1380000'))
      return real && `expected a phone number 1380000xxxx, found ${real.slice(0, 3)}…`
    }),
}

/** A path of one machine works on that machine only; prose may name one as an example. */
export const machinePaths: Rule = {
  name: 'machine-paths',
  check: (tree) =>
    checkLines(
      tree,
      textsOf(tree).filter((file) => !file.endsWith('.md')),
      (line) => {
        const path = /(?<=^|["'`\s=(:,])(?:file:\/\/)?\/(?:work|tmp|root|home\/[a-z]+|Users\/[A-Za-z]+)\/[\w.-]*/.exec(
          line,
        )
        return path ? `expected a path from the configuration or the system, found ${path[0]}` : undefined
      },
    ),
}

/** The lockfile and the npm configuration name no registry: which one a machine uses is its own business. */
export const registries: Rule = {
  name: 'registries',
  check: (tree) =>
    checkLines(
      tree,
      tree.files.filter((file) => ['package-lock.json', '.npmrc', 'package.json'].includes(file)),
      (line) => {
        const address = /("resolved":\s*"|registry\s*=\s*)(https?:\/\/[^"\s]+)/.exec(line)?.[2]
        return address === undefined ? undefined : `expected no address of a registry, found ${new URL(address).host}`
      },
    ),
}

function textsOf(tree: Tree): string[] {
  const exempt = ['package-lock.json', 'checks/published-identity-numbers.txt']
  return tree.files.filter((file) => (isCode(file) || text.test(file)) && !exempt.includes(file))
}

function readPublished(): Set<string> {
  const lines = readFileSync(join(import.meta.dirname, '../published-identity-numbers.txt'), 'utf8').split('\n')
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== ''))
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: a province, a date and a right check digit. Written out here so that the check imports no product code. */
function isPlausible(number: string): boolean {
  if (!/^[1-9]\d{5}(18|19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(number)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
