import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const sources = [
  'apps/hall',
  'apps/desk',
  'apps/server/contract-as-data.ts',
  'packages',
  'modules',
  'package-lock.json',
  'vite.config.ts',
]
const markFile = '.built-from'

/** Builds the screens unless what stands in `dist/screens` was built from the very same sources. Returns its folder. */
export async function ensureScreens(
  root: string,
  log: { info(facts: object, message: string): void },
): Promise<string> {
  const folder = join(root, 'dist', 'screens')
  const fingerprint = await fingerprintOf(root)
  if ((await readMark(folder)) === fingerprint) return folder
  log.info({}, 'building the screens, once')
  // Vite is loaded only when it is needed: a later start is quicker without it.
  const { build } = await import('vite')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  await compress(join(folder, 'assets'))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, markFile), fingerprint)
  return folder
}

async function readMark(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, markFile), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** By size and content time of every source: cheap enough for each start. */
async function fingerprintOf(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(root, source)) {
      const { size, mtimeMs } = await stat(join(root, file))
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesOf(root: string, source: string): Promise<string[]> {
  const path = join(root, source)
  if (!(await stat(path)).isDirectory()) return [source]
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

async function compress(folder: string): Promise<void> {
  const names = await readdir(folder)
  const texts = names.filter((name) => /\.(js|css|svg|json)$/.test(name))
  await Promise.all(
    texts.map(async (name) => {
      const content = await readFile(join(folder, name))
      await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(content, { level: 9 }))
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(content, quality))
    }),
  )
}
