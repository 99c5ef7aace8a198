import type { Grant } from '#platform/access/principal.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { insertAccount, insertGrant } from '../store/accounts.ts'
import { checkSecret } from './one-time-code.ts'
import { hashPassword } from './password.ts'
import { secretPlace } from './secret-place.ts'

export interface NewStaff {
  readonly hallId: string
  readonly account: string
  readonly name: string
  readonly nameLatin: string
  readonly password: string
  /** Base32, at least 128 bits: what an authenticator takes. */
  readonly totpSecret: string
  readonly grants: readonly Grant[]
}

/** For seeding. An account that exists is left exactly as it is; `added` says which it was. */
export async function addStaff(act: PublicAct, staff: NewStaff): Promise<{ added: boolean }> {
  const { tools, tx } = act
  checkSecret(staff.totpSecret, act.now)
  const staffId = tools.ids.next()
  const { hallId, account, name, nameLatin } = staff
  const added = await insertAccount(tx, {
    hallId,
    staffId,
    account,
    name,
    nameLatin,
    passwordHash: await hashPassword(tools.random, staff.password),
    totpSecret: tools.cipher.seal(staff.totpSecret, secretPlace({ hallId, staffId })),
  })
  if (!added) return { added }
  for (const grant of staff.grants) {
    await insertGrant(tx, { id: tools.ids.next(), staffId, grant, at: act.at })
  }
  await act.record({ hallId, act: 'staff.add', objectKind: 'staff', objectId: staffId })
  return { added }
}
