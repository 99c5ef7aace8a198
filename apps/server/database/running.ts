import { readPidFile } from './pid-file.ts'
import { findPlace } from './place.ts'
import { socketUrl } from './socket.ts'

/** Where the embedded database of a var folder listens, for a program beside its server; undefined when none runs. */
export async function findRunningDatabase(varFolder: string): Promise<string | undefined> {
  const found = await findPlace(varFolder)
  if (!found.ok || found.place === undefined) return undefined
  const file = await readPidFile(found.place.dataFolder)
  if (file === undefined) return undefined
  return socketUrl({ folder: file.socketFolder, role: 'youban', database: 'youban' })
}
