/** The account of the operating system that the database's processes run as. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

export function startedAsRoot(): boolean {
  return process.getuid?.() === 0
}

/** Only root can become another account; for everyone else the option itself is an error. */
export function runAs(account: Account | undefined): { uid?: number; gid?: number } {
  if (account === undefined || !startedAsRoot()) return {}
  return { uid: account.uid, gid: account.gid }
}
