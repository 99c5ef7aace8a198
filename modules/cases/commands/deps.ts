import type { Catalogue } from '#modules/catalogue/public.ts'

export interface CaseDeps {
  readonly catalogue: Catalogue
}
