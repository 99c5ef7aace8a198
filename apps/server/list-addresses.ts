import { getCaseRecord } from '#modules/cases/public.ts'
import { getContact } from '#modules/intake/public.ts'
import type { CaseAddress } from '#modules/notices/public.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

/** Where messages about a case go, besides into the case itself. */
export async function listAddresses(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  { hallId, caseId }: { hallId: string; caseId: string },
): Promise<CaseAddress[]> {
  const { preApplicationId: id } = await getCaseRecord(db, { hallId, id: caseId })
  const { phone, email } = await getContact({ db, cipher }, { hallId, id })
  return [
    ...(phone === null ? [] : [{ channel: 'sms' as const, to: phone }]),
    ...(email === null ? [] : [{ channel: 'email' as const, to: email }]),
  ]
}
