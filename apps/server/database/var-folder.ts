import { mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refusal, refuse } from './problem.ts'

/** Makes var/ when it is missing and proves by a real write that it can be used; gives its real path. */
export async function openVarFolder(path: string): Promise<{ ok: true; path: string } | Refusal> {
  try {
    await mkdir(path, { recursive: true })
    const real = await realpath(path)
    const probe = join(real, `.writable-${process.pid}`)
    await writeFile(probe, 'x')
    await rm(probe)
    return { ok: true, path: real }
  } catch (error) {
    return refuse({ reason: 'var-not-writable', path, why: (error as Error).message })
  }
}
