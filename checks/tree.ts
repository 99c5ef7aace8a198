import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'

/** The files of a checkout, or of a planted copy of one, read and parsed once each. */
export interface Tree {
  root: string
  /** Paths relative to the root, with forward slashes, sorted; ignored files are left out. */
  files: readonly string[]
  read(file: string): string
  parse(file: string): ParseResult
}

export function openTree(root: string): Tree {
  const ignored = readIgnored(root)
  const files = listFiles(root, ignored, '').sort()
  const read = remember((file: string) => readFileSync(join(root, file), 'utf8'))
  const parse = remember((file: string) => parseSync(file, read(file)))
  return { root, files, read, parse }
}

export function isCode(file: string): boolean {
  return /\.(ts|tsx|mts|cts|mjs|cjs|js)$/.test(file)
}

/** Tests and their support: some rules (clock, SQL) leave them alone. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)(test-[^/]+|testing\/.+)\.tsx?$|^(tests|checks)\//.test(file)
}

export function isGenerated(file: string): boolean {
  return /(^|\/)generated(\/|\.ts$)|\.(gen|generated)\./.test(file)
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

// The working tree is walked, not asked of git: a release archive has no .git, a bare machine no git at all.
function listFiles(root: string, ignored: (name: string, folder: boolean) => boolean, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink() || ignored(entry.name, entry.isDirectory())) return []
    if (entry.isDirectory()) return listFiles(root, ignored, path)
    return entry.isFile() ? [path] : []
  })
}

function readIgnored(root: string): (name: string, folder: boolean) => boolean {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
  const patterns = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  const folders = new Set(['.git'])
  const endings: string[] = []
  for (const pattern of patterns) {
    if (/^\/?[\w.-]+\/$/.test(pattern)) folders.add(pattern.replaceAll('/', ''))
    else if (/^\*\.[\w.]+$/.test(pattern)) endings.push(pattern.slice(1))
    else throw new Error(`.gitignore: expected "folder/" or "*.ending", found "${pattern}"`)
  }
  return (name, folder) => (folder ? folders.has(name) : endings.some((ending) => name.endsWith(ending)))
}

function remember<T>(find: (file: string) => T): (file: string) => T {
  const found = new Map<string, T>()
  return (file) => {
    const known = found.get(file)
    if (known !== undefined) return known
    const value = find(file)
    found.set(file, value)
    return value
  }
}
