import { constants } from 'node:fs'
import { access, cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { mustRun, type Program } from './program.ts'

/** Somebody who follows the README in the bare Debian; paths are as seen from inside. */
export interface Visitor {
  readonly name: string
  readonly account: string
  readonly home: string
  readonly checkout: string
}

export const visitors: readonly Visitor[] = [
  // The home of root has mode 0700: the account of the database cannot pass it.
  visitor({ name: 'root', account: 'root', home: '/root', folder: 'youban' }),
  visitor({ name: 'an ordinary user', account: 'clerk', home: '/home/hall clerk', folder: '网谷 hall/youban' }),
]

const repository = join(import.meta.dirname, '../..')

function visitor({ folder, ...who }: Omit<Visitor, 'checkout'> & { folder: string }): Visitor {
  return { ...who, checkout: join(who.home, folder) }
}

/** A clean clone of HEAD, with the folder `shared` beside it when this checkout has one beside itself. */
export async function copyCheckout(to: { root: string; visitor: Visitor; stop: AbortSignal }): Promise<void> {
  const { root, visitor, stop } = to
  const { account, home, checkout } = visitor
  if (account !== 'root') {
    const args = [root, 'useradd', '--create-home', '--home-dir', home, '--shell', '/bin/sh', account]
    await mustRun({ file: 'chroot', args, stop, minutes: 1 })
  }
  const target = join(root, checkout)
  await mkdir(join(target, '..'), { recursive: true })
  const clone = ['clone', '--quiet', '--no-hardlinks', repository, target]
  await mustRun({ file: 'git', args: clone, stop, minutes: 5 })
  const shared = join(repository, '../shared')
  if (await exists(shared)) await cp(shared, join(target, '../shared'), { recursive: true })
  const chown = [root, 'chown', '--recursive', `${account}:${account}`, home]
  await mustRun({ file: 'chroot', args: chown, stop, minutes: 5 })
}

/** A command as the visitor types it in the checkout. Its environment must come from `environmentOf` alone. */
export function asVisitor({ root, visitor, command }: { root: string; visitor: Visitor; command: string[] }): Program {
  const { account, checkout } = visitor
  const inCheckout = ['sh', '-c', 'cd "$0" && exec "$@"', checkout, ...command]
  return { file: 'chroot', args: [`--userspec=${account}:${account}`, root, ...inCheckout] }
}

/** What a login gives and no more: above all no LANG. */
export function environmentOf({ account, home }: Visitor): NodeJS.ProcessEnv {
  const path = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':')
  return { HOME: home, USER: account, LOGNAME: account, PATH: path }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}
