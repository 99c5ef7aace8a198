import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { type Account, startedAsRoot } from './account.ts'
import { type Refusal, refuse } from './problem.ts'
import { runTool } from './run-tool.ts'

/**
 * An ordinary user runs the database as itself. PostgreSQL refuses uid 0, so root hands it to the
 * owner of data that exist already, else to `youban` or `postgres`, else to a `youban` it creates.
 */
export async function chooseAccount(ownerUid: number | undefined): Promise<{ ok: true; account: Account } | Refusal> {
  if (!startedAsRoot()) return chooseSelf()
  const known = await readAccounts()
  const owner = known.find((account) => account.uid === ownerUid && account.uid !== 0)
  const existing = owner ?? findUsable(known)
  if (existing !== undefined) return { ok: true, account: existing }
  const created = await createAccount()
  // Another server may have created it at the same moment, so the file decides, not the exit code.
  const account = findUsable(await readAccounts())
  if (account !== undefined) return { ok: true, account }
  return refuse({ reason: 'no-account', why: created })
}

function chooseSelf(): { ok: true; account: Account } | Refusal {
  try {
    const { username, uid, gid } = userInfo()
    return { ok: true, account: { name: username, uid, gid } }
  } catch (error) {
    // A container started with `--user 12345`: initdb and peer authentication both need a name.
    return refuse({ reason: 'no-account', why: `uid ${process.getuid?.()} has no name: ${error}` })
  }
}

function findUsable(accounts: readonly Account[]): Account | undefined {
  const usable = accounts.filter((account) => account.uid !== 0)
  return usable.find((account) => account.name === 'youban') ?? usable.find((account) => account.name === 'postgres')
}

async function readAccounts(): Promise<readonly Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    if (!name || uid === undefined || gid === undefined) return []
    return [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}

/** Debian's tool first, then busybox's. Returns the last tool's last line. */
async function createAccount(): Promise<string> {
  const useradd = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'youban']
  const first = await runTool({ file: 'useradd', args: useradd })
  if (first.ok) return ''
  const adduser = ['-S', '-D', '-H', '-s', '/sbin/nologin', 'youban']
  const second = await runTool({ file: 'adduser', args: adduser })
  return second.ok ? '' : `${first.lastLine}; ${second.lastLine}`
}
