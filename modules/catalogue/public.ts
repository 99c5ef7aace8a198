import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { DataFault } from '#contract/data-fault.ts'
import { type LoadedCatalogue, loadCatalogue } from './rules/index.ts'

export type CatalogueFault = DataFault & { readonly line: number }

export type ReadCatalogue =
  | Extract<LoadedCatalogue, { ok: true }>
  | { readonly ok: false; readonly faults: readonly CatalogueFault[] }

type ReadFile = {
  readonly name: string
  readonly content: unknown
  readonly faults: readonly CatalogueFault[]
  readonly lineOf: (path: DataFault['path']) => number
}

/**
 * Reads a catalogue folder (`services/`, `halls/`, `calendars/`, `law/`, YAML) and checks all of it. Every
 * fault of every file comes back with its line. A folder that cannot be read throws: that is no fault of the data.
 */
export function readCatalogue(folder: string): ReadCatalogue {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => readYaml(name, readFileSync(join(folder, name), 'utf8')))
  const unreadable = files.flatMap((file) => file.faults)
  if (unreadable.length > 0) return { ok: false, faults: unreadable }
  const loaded = loadCatalogue(files)
  if (loaded.ok) return loaded
  const faults = loaded.faults.map((fault) => {
    const file = files.find(({ name }) => name === fault.file)
    return { ...fault, line: file?.lineOf(fault.path) ?? 1 }
  })
  return { ok: false, faults }
}

/** One fault in one line: `services/x.yaml:12 fees.rows.0.fen: expected …`. */
export function describeFault({ file, line, path, reason }: CatalogueFault): string {
  return `${file}:${line} ${path.length === 0 ? '' : `${path.join('.')}: `}${reason}`
}

function readYaml(name: string, text: string): ReadFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    path: [],
    reason: error.message,
  }))
  function lineOf(path: DataFault['path']): number {
    // A missing field has no place of its own: its nearest parent has.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  return { name, content: faults.length === 0 ? document.toJS() : undefined, faults, lineOf }
}

export { publishServices } from './commands.ts'
export { prepareHallCatalogues } from './queries/hall-catalogue.ts'
export { compareCatalogues } from './rules/diff/compare-catalogues.ts'
export {
  ageOn,
  type Catalogue,
  type Circumstances,
  findHall,
  findService,
  findServiceVersion,
} from './rules/index.ts'
