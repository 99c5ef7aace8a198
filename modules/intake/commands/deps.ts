import type { Catalogue } from '#modules/catalogue/public.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface IntakeDeps {
  readonly catalogue: Catalogue
  /** Whether a matter is decided, so that nobody need come for it again; given by the module cases, above this one. */
  isDecided(db: Db | Tx, key: { hallId: string; preApplicationId: string }): Promise<boolean>
}
