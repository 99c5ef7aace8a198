import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { house } from './house.ts'

/** One fault: the files that are added or changed, and the finding that must be the only one. */
export interface Plant {
  rule: string
  files: Record<string, string>
  /** Where the finding is reported, when that is not the first planted file. */
  at?: string
}

const repository = join(import.meta.dirname, '../..')
const inside = join(repository, '.cache/planted')
const settings = ['package.json', '.gitignore', 'biome.json', 'tsconfig.json']
const moreSettings = ['base', 'screens', 'tests'].map((name) => `tsconfig.${name}.json`)

/**
 * Builds a small house with the fault in it. It stands inside the repository, so that packages resolve as they do for
 * real files, in a folder that git and every check ignore.
 */
export function plant(files: Record<string, string> = {}, bed = inside): string {
  mkdirSync(bed, { recursive: true })
  const root = mkdtempSync(join(bed, 'house-'))
  const copied = [...settings, ...moreSettings].map((file) => [file, readFileSync(join(repository, file), 'utf8')])
  const all = { ...Object.fromEntries(copied), ...house, ...files }
  for (const [file, text] of Object.entries<string>(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

export function clear(root: string): void {
  rmSync(root, { recursive: true, force: true })
}

/** The file in which a plant's finding is expected. */
export function placeOf({ files, at }: Plant): string {
  const place = at ?? Object.keys(files)[0]
  if (place === undefined) throw new Error('expected a plant with at least one file, found none')
  return place
}
