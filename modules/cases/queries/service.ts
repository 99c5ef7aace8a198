import { Temporal } from 'temporal-polyfill'
import type { Service } from '#contract/catalogue.ts'
import { hallDate } from '#kernel/clock.ts'
import { type Catalogue, findService } from '#modules/catalogue/public.ts'
import type { CaseRecord } from '../store/case-files.ts'

/**
 * The service as it stood when the case was accepted, or its pre-application filed: a later version changes nothing about
 * a case. Undefined where the catalogue knows it no more.
 */
export function serviceOf(
  catalogue: Catalogue,
  { service, acceptedAt }: Pick<CaseRecord, 'service' | 'acceptedAt'>,
  filedAt: string,
): Service | undefined {
  const on = hallDate(Temporal.Instant.from(acceptedAt ?? filedAt)).toString()
  return findService(catalogue, { code: service, on })
}
