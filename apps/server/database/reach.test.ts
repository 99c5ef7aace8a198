import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findClosedParent, mayEnter } from './reach.ts'

const account = { name: 'youban', uid: 500, gid: 600 }

describe('who may enter a folder', () => {
  it.each([
    [{ uid: 500, gid: 0, mode: 0o700 }, true],
    [{ uid: 500, gid: 600, mode: 0o077 }, false],
    [{ uid: 0, gid: 600, mode: 0o710 }, true],
    [{ uid: 0, gid: 600, mode: 0o701 }, false],
    [{ uid: 0, gid: 0, mode: 0o711 }, true],
    [{ uid: 0, gid: 0, mode: 0o700 }, false],
    [{ uid: 0, gid: 0, mode: 0o744 }, false],
  ])('%o: %s, by the first class that fits', (entry, may) => {
    expect(mayEnter(entry, account)).toBe(may)
  })

  it('the outermost closed parent is the one that is named', async () => {
    const outer = await realpath(await mkdtemp(join(tmpdir(), 'youban-reach-')))
    await mkdir(join(outer, 'inner'), { mode: 0o700 })
    const inner = join(outer, 'inner')
    // The folder that holds temporary folders may itself be closed to other accounts.
    const above = await findClosedParent(await realpath(tmpdir()), account)
    expect(await findClosedParent(inner, account)).toBe(above ?? outer)
    await chmod(outer, 0o711)
    expect(await findClosedParent(inner, account)).toBe(above ?? inner)
    await chmod(inner, 0o711)
    expect(await findClosedParent(inner, account)).toBe(above)
    await rm(outer, { recursive: true })
  })
})
