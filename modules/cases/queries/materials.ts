import type { Temporal } from 'temporal-polyfill'
import type { Material, Service } from '#contract/service.ts'
import { hallDate } from '#kernel/clock.ts'
import { listMaterials } from '#modules/catalogue/rules/index.ts'
import { circumstancesOf, type PreApplicationRecord } from '#modules/intake/public.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

/** The papers of this person's list on this day: the same conditions as the list they were shown at the kiosk. */
export async function materialsOf(
  { db, cipher, now }: { db: Db | Tx; cipher: FieldCipher; now: Temporal.Instant },
  { preApplication, service }: { preApplication: PreApplicationRecord; service: Service },
): Promise<readonly Material[]> {
  const on = hallDate(now).toString()
  return listMaterials(service, await circumstancesOf({ db, cipher }, { record: preApplication, on }))
}
