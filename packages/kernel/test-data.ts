import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * A file of the outside test data, which lies beside a checkout and is not part of it.
 * Undefined, with a notice, where the folder is absent. For tests only.
 */
export function findTestData(path: string): string | undefined {
  const file = resolve(import.meta.dirname, '../../../shared/data', path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  process.stderr.write(`skipped: no test data ../shared/data/${path}\n`)
  return undefined
}

/** Rows of a comma-separated file with quoted fields, as objects by the names of the first line. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map(parseCsvLine)
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

function parseCsvLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
