import type { Correction } from '#contract/corrections.ts'
import type { FormField, Service } from '#contract/service.ts'
import { maskIdentity, maskPhone } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findServiceVersion } from '#modules/catalogue/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { listCorrectionsOf } from '../store/corrections.ts'
import { findPreApplication, type PreApplicationRecord } from '../store/pre-applications.ts'

export async function readCorrections(
  { catalogue }: { catalogue: Catalogue },
  reading: Reading,
  id: string,
): Promise<Decision<{ rows: Correction[] }, 'not-found'>> {
  const record = await findPreApplication(reading.db, { scope: reading.scope, id })
  if (record === undefined) return refused('not-found')
  const service = findServiceVersion(catalogue, { code: record.service, version: record.serviceVersion })
  return accepted({
    rows: await viewCorrections({ db: reading.db, cipher: reading.tools.cipher }, { record, service }),
  })
}

/** What stood there, masked as the entry itself is. */
export async function viewCorrections(
  files: { db: Db | Tx; cipher: FieldCipher },
  { record, service }: { record: PreApplicationRecord; service: Service | undefined },
): Promise<Correction[]> {
  const rows = await listCorrectionsOf(files, { hallId: record.hallId, id: record.id })
  return rows.map(({ before, ...row }) => ({ ...row, before: before === null ? null : masked(before, row.field) }))

  function masked(value: string, field: string): string {
    const [kind = '', id = ''] = field.split('.')
    if (kind === 'phone') return maskPhone(value)
    if (kind !== 'form') return value
    const found = service?.fields.find((one) => one.of === 'matter' && one.id === id)?.kind
    if (found === 'mobile') return maskPhone(value)
    const isOpen = found !== undefined && !numbers.includes(found)
    return isOpen ? value : maskIdentity({ identity: 'id-card', idNumber: value })
  }
}

const numbers: readonly FormField['kind'][] = ['id-number', 'identity-number']
