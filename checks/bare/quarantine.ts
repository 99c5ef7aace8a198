import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './program.ts'

/** Where the network of the caller can be entered again; see `withNetwork`. */
const networkFile = 'network-of-the-caller'

/**
 * A command with mounts, processes, shared memory and a network of its own. When it ends, or is killed, its mounts
 * are gone and every process it left behind is killed: the kernel does both, no trap can be missed.
 */
export function quarantine({ folder, command }: { folder: string; command: readonly string[] }): Program {
  const file = join(folder, networkFile)
  writeFileSync(file, '')
  // The shell stays as the first process, because it reaps the orphans that Node would leave as zombies.
  const shell = 'mount --bind /proc/self/ns/net "$0" && unshare --net "$@"; exit $?'
  return { file: 'unshare', args: [...privateMounts, '--ipc', '--mount-proc', 'sh', '-c', shell, file, ...command] }
}

export const privateMounts = ['--mount', '--pid', '--fork', '--kill-child']

/** Only `npm ci` may reach a registry: what the README starts and tests afterwards must need nobody. */
export function withNetwork(folder: string, { file, args }: Program): Program {
  return { file: 'nsenter', args: [`--net=${join(folder, networkFile)}`, file, ...args] }
}
