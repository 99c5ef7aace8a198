import type { Bilingual } from '#contract/fields.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export async function saveHall(tx: Tx, { hallId, name }: { hallId: string; name: Bilingual }): Promise<void> {
  await tx
    .insertInto('hall')
    .values({ hall_id: hallId, name_zh: name.zh, name_en: name.en })
    .onConflict((conflict) => conflict.column('hall_id').doUpdateSet({ name_zh: name.zh, name_en: name.en }))
    .execute()
}

export async function findAccounts(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('staff').select('account').limit(10_000).execute()
  return new Set(rows.map((row) => row.account))
}
