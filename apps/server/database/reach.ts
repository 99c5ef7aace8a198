import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Account } from './account.ts'

/**
 * The outermost folder (or the thing itself) that `account` may not enter or execute, by mode bits.
 * A checkout in /root or a `mktemp -d` folder has a parent of mode 0700, closed to everyone but root.
 * Expects a real path; groups other than the account's own do not count, since they are dropped.
 */
export async function findClosedParent(realPath: string, account: Account): Promise<string | undefined> {
  for (const path of outermostFirst(realPath)) {
    if (!mayEnter(await stat(path), account)) return path
  }
  return undefined
}

export function mayEnter(
  entry: { readonly mode: number; readonly uid: number; readonly gid: number },
  account: Account,
): boolean {
  if (entry.uid === account.uid) return (entry.mode & 0o100) !== 0
  if (entry.gid === account.gid) return (entry.mode & 0o010) !== 0
  return (entry.mode & 0o001) !== 0
}

function outermostFirst(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...outermostFirst(parent), path]
}
