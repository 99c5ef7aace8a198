import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LaunchOptions } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/**
 * How to start the browser that npm brought: with its own libraries and fonts, so that a bare machine has enough. They
 * are given to the browser alone; the server and its database use the machine's.
 */
export async function chromiumOptions({ camera }: { camera: boolean }): Promise<LaunchOptions> {
  const folder = await unpacked()
  return {
    executablePath: join(folder, 'chromium'),
    chromiumSandbox: await sandboxWorks(),
    args: [...plain, ...noOutside, ...(camera ? aCamera : [])],
    env: {
      ...process.env,
      // Without a UTF-8 locale Chromium cannot write a download below a folder with Chinese in its name.
      LC_ALL: 'C.UTF-8',
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // The home of a build account may be missing or read-only.
      HOME: tmpdir(),
    },
  }
}

/** A page of a story lives for seconds: what the optimizing compiler of its scripts would save costs more than that. */
const plain = ['--disable-gpu', '--no-pings', '--disable-domain-reliability', '--js-flags=--no-opt']

/** Nothing outside this machine can be reached: a screen that needs the internet fails here, not in a hall. */
const noOutside = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']

/** A camera that shows a test pattern, allowed as an administrator allows the one of a kiosk. */
const aCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** Unpacked once for a checkout; where that is read-only, once for a user. */
async function unpacked(): Promise<string> {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const places = [join(root, '.cache'), join(tmpdir(), `youban-${userInfo().uid}`)]
  const folders = places.map((place) => join(place, `chromium-${version}`))
  for (const folder of folders) if (await may(join(folder, 'chromium'), constants.X_OK)) return folder
  for (const folder of folders) {
    const place = join(folder, '..')
    if (!(await canMake(place))) continue
    await unpackInto(folder)
    return folder
  }
  throw new Error(`expected a folder to unpack the browser into, found none writable of ${places.join(', ')}`)
}

async function unpackInto(folder: string): Promise<void> {
  const fresh = await mkdtemp(`${folder}-`)
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  await run(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], { env })
  await writeFile(join(fresh, 'fonts.conf'), fontsConf(folder))
  await chmod(join(fresh, 'chromium'), 0o755)
  await chmod(fresh, 0o755)
  try {
    // In one step: another run either sees a whole browser or none.
    await rename(fresh, folder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (!(await may(join(folder, 'chromium'), constants.X_OK))) throw error
  }
}

/** No font of the machine: Chinese must come from the fonts that we serve, on every machine the same. */
function fontsConf(folder: string): string {
  const fonts = join(folder, 'fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cache = join(folder, 'fonts-cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`
}

/** Chromium refuses its sandbox to root, and needs user namespaces, which containers and chroots often forbid. */
async function sandboxWorks(): Promise<boolean> {
  if (userInfo().uid === 0) return false
  try {
    await run('unshare', ['--user', 'true'])
    return true
  } catch {
    return false
  }
}

async function may(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode)
    return true
  } catch {
    return false
  }
}

async function canMake(place: string): Promise<boolean> {
  try {
    await mkdir(place, { recursive: true })
  } catch {
    return false
  }
  return may(place, constants.W_OK)
}
