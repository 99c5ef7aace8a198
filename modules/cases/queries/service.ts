import type { Service } from '#contract/service.ts'
import { type Catalogue, findServiceVersion } from '#modules/catalogue/public.ts'
import type { PreApplicationRecord } from '#modules/intake/public.ts'

/**
 * The version under which the matter was filed: a later one changes nothing about a case. Undefined where the catalogue
 * knows it no more.
 */
export function serviceOf(
  catalogue: Catalogue,
  { service, serviceVersion }: Pick<PreApplicationRecord, 'service' | 'serviceVersion'>,
): Service | undefined {
  return findServiceVersion(catalogue, { code: service, version: serviceVersion })
}
