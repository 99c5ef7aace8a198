import type { Tree } from '../tree.ts'
import type { Finding, Rule } from './rule.ts'

const growing = ['policy', 'store', 'commands', 'queries', 'routes', 'jobs']
const folders = ['rules', ...growing]
const files = ['CONTEXT.md', 'public.ts', ...growing.map((room) => `${room}.ts`)]

/** A module holds the rooms of ARCHITECTURE.md and no other; a new kind of room is a decision record. */
export const rooms: Rule = {
  name: 'rooms',
  check: (tree) => tree.files.flatMap(strangeRoom),
}

/** A room is a file or a folder of the same name, not both: otherwise nobody knows where to look. */
export const roomTwice: Rule = {
  name: 'room-twice',
  check: (tree) =>
    modulesOf(tree).flatMap((module) =>
      growing
        .filter((room) => tree.files.includes(`modules/${module}/${room}.ts`))
        .filter((room) => tree.files.some((file) => file.startsWith(`modules/${module}/${room}/`)))
        .map((room) => ({ file: `modules/${module}/${room}.ts`, message: `there is also a folder ${room}/` })),
    ),
}

/** Each module says in its own words what its nouns are. */
export const moduleContext: Rule = {
  name: 'module-context',
  check: (tree) =>
    modulesOf(tree)
      .map((module) => `modules/${module}/CONTEXT.md`)
      .filter((file) => !tree.files.includes(file))
      .map((file) => ({ file, message: 'expected this file, found none' })),
}

/** ARCHITECTURE.md is the map: a module that is not on it does not exist for a newcomer. */
export const modulesOnMap: Rule = {
  name: 'modules-on-map',
  check: (tree) => {
    const modules = modulesOf(tree)
    if (modules.length === 0) return []
    const file = 'ARCHITECTURE.md'
    if (!tree.files.includes(file)) return [{ file, message: 'expected a map of the modules, found no such file' }]
    const text = tree.read(file)
    return modules
      .filter((module) => !new RegExp(`\`(modules/)?${module}/?\`|\\b${module}/`).test(text))
      .map((module) => ({ file, message: `expected the module "${module}" to be listed` }))
  },
}

/** A page that is read, not a book: the map stays within 120 lines. */
export const mapLength: Rule = {
  name: 'map-length',
  check: (tree) => {
    if (!tree.files.includes('ARCHITECTURE.md')) return []
    const lines = tree.read('ARCHITECTURE.md').trimEnd().split('\n').length
    return lines <= 120 ? [] : [{ file: 'ARCHITECTURE.md', message: `expected at most 120 lines, found ${lines}` }]
  },
}

function strangeRoom(path: string): Finding[] {
  const [top, , name = '', ...inner] = path.split('/')
  if (top !== 'modules') return []
  if (inner.length > 0 ? folders.includes(name) : files.includes(name) || isTestBeside(name)) return []
  const found = inner.length > 0 ? `${name}/` : name
  return [
    {
      file: path,
      message: `expected one of the rooms ${[...folders, 'public.ts', 'CONTEXT.md'].join(', ')}; found ${found}`,
    },
  ]
}

function isTestBeside(name: string): boolean {
  return /^[a-z.-]+\.test\.ts$|^test-[a-z-]+\.ts$/.test(name)
}

function modulesOf(tree: Tree): string[] {
  const names = tree.files.filter((file) => /^modules\/[^/]+\//.test(file)).map((file) => file.split('/')[1] ?? '')
  return [...new Set(names)]
}
