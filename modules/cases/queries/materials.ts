import type { Temporal } from 'temporal-polyfill'
import type { Material, Service } from '#contract/catalogue.ts'
import { hallDate } from '#kernel/clock.ts'
import { ageOn, holds } from '#modules/catalogue/rules/index.ts'
import type { PreApplicationRecord } from '#modules/intake/public.ts'
import { getPerson } from '#modules/people/public.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

/** The papers of this person's list on this day: the same conditions as the list they were shown at the kiosk. */
export async function materialsOf(
  { db, cipher, now }: { db: Db | Tx; cipher: FieldCipher; now: Temporal.Instant },
  { preApplication, service }: { preApplication: PreApplicationRecord; service: Service },
): Promise<readonly Material[]> {
  const { hallId, personId, answers } = preApplication
  const { born } = await getPerson({ db, cipher }, { hallId, id: personId })
  const age = ageOn({ born, on: hallDate(now).toString() })
  return service.materials.filter(({ when }) => holds(when, { age, reason: answers.reason }))
}
