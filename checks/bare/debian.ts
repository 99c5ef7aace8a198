import { cp, mkdir, realpath, symlink } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { mustRun, outputOf } from './program.ts'
import { privateMounts } from './quarantine.ts'

/** The smallest Debian that `debootstrap` makes, and in it Node and npm of this machine; nothing else. */
export async function makeDebian(folder: string, stop: AbortSignal): Promise<string> {
  if (process.getuid?.() !== 0) throw new Error('expected root, found an ordinary user: debootstrap and chroot need it')
  const node = await findNode()
  const root = join(folder, 'debian')
  const suite = process.env['DEBIAN_SUITE'] ?? 'bookworm'
  const mirror = process.env['DEBIAN_MIRROR'] ?? (await findMirror(suite))
  process.stdout.write(`debootstrap --variant=minbase ${suite} (Debian of its own), with Node from ${node}\n`)
  // debootstrap mounts /proc and /sys; when it is killed these mounts must not stay.
  const args = [...privateMounts, 'debootstrap', '--variant=minbase', suite, root, mirror]
  await mustRun({ file: 'unshare', args, stop, minutes: 15 })
  await installNode(node, root)
  return root
}

/** Where apt of this machine gets Debian from: the address of a mirror is nobody's business but the machine's. */
async function findMirror(suite: string): Promise<string> {
  const format = ['--format', '$(ORIGIN) $(CODENAME) $(COMPONENT) $(REPO_URI)']
  const targets = await outputOf({ file: 'apt-get', args: ['indextargets', ...format, 'Created-By: Packages'] })
  const mirror = targets
    .split('\n')
    .map((line) => line.split(' '))
    .find(([origin, codename, component]) => origin === 'Debian' && codename === suite && component === 'main')
    ?.at(3)
  if (mirror !== undefined) return mirror
  throw new Error(
    `expected Debian ${suite} in the sources of apt (after apt-get update), found none: set DEBIAN_MIRROR`,
  )
}

/** The Node of the machine, not the one of node_modules that npm puts first on the path. */
async function findNode(): Promise<string> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((place) => !place.includes('node_modules'))
  for (const place of folders) {
    const node = await realpath(join(place, 'node')).catch(() => undefined)
    if (node !== undefined) return dirname(dirname(node))
  }
  throw new Error('expected a Node on the path, found only that of node_modules')
}

async function installNode(node: string, root: string): Promise<void> {
  const local = join(root, 'usr/local')
  await mkdir(join(local, 'lib/node_modules'), { recursive: true })
  await cp(join(node, 'bin/node'), join(local, 'bin/node'))
  await cp(join(node, 'lib/node_modules/npm'), join(local, 'lib/node_modules/npm'), { recursive: true })
  for (const name of ['npm', 'npx']) {
    await symlink(`../lib/node_modules/npm/bin/${name}-cli.js`, join(local, 'bin', name))
  }
}
