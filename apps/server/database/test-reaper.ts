import { rm } from 'node:fs/promises'
import { readPidFile } from './pid-file.ts'
import { findPlace } from './place.ts'
import { stopPostmaster } from './postmaster.ts'

/**
 * Waits until the tests that started it end in whatever way, which closes its standard input, and
 * then removes their database. Run by test-throwaway.ts with the database's var folder.
 */
const varFolder = process.argv[2]
if (varFolder === undefined) throw new Error('expected the var folder of a test database')
process.stdin.resume()
await new Promise((ended) => process.stdin.once('close', ended))

const found = await findPlace(varFolder)
if (found.ok && found.place !== undefined) {
  const { folder, dataFolder } = found.place
  const file = await readPidFile(dataFolder)
  if (file !== undefined) await stopPostmaster(file.pid, dataFolder)
  await rm(folder, { recursive: true, force: true })
}
await rm(varFolder, { recursive: true, force: true })
