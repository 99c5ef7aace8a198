import { sql } from 'kysely'
import { Lang } from '#contract/fields.ts'
import { Answers, Companion } from '#contract/intake.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'

export interface PreApplicationRecord {
  readonly hallId: string
  readonly id: string
  readonly service: string
  readonly serviceVersion: number
  readonly answers: Answers
  readonly personId: string
  readonly applicantName: string
  readonly guardian: { readonly personId: string; readonly name: string; readonly relation: Companion } | null
  readonly photoId: string
  readonly lang: Lang
  readonly filedAt: string
}

/** Where messages about one pre-application go; as typed with it, and of nobody else's matter. */
export interface Contact {
  readonly phone: string
  readonly email: string | null
}

interface Keyed {
  readonly hallId: string
  readonly id: string
}

export async function insertPreApplication(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { contact, ...record }: PreApplicationRecord & { readonly contact: Contact },
): Promise<void> {
  await tx
    .insertInto('pre_application')
    .values({
      hall_id: record.hallId,
      id: record.id,
      service: record.service,
      service_version: String(record.serviceVersion),
      answers: sql`${JSON.stringify(record.answers)}::jsonb`,
      person_id: record.personId,
      applicant_name: record.applicantName,
      guardian_person_id: record.guardian?.personId ?? null,
      guardian_name: record.guardian?.name ?? null,
      guardian_relation: record.guardian?.relation ?? null,
      phone_cipher: cipher.seal(contact.phone, placeOf('phone', record)),
      email_cipher: contact.email === null ? null : cipher.seal(contact.email, placeOf('email', record)),
      photo_id: record.photoId,
      lang: record.lang,
      consented_at: record.filedAt,
      filed_at: record.filedAt,
    })
    .execute()
}

/** Only what the scope opens; for everybody else it does not exist. */
export async function findPreApplication(
  db: Db | Tx,
  { scope, id }: { scope: Scope; id: string },
): Promise<PreApplicationRecord | undefined> {
  const row = await selectPreApplication(db)
    .where('id', '=', id)
    .where(scopeSql(scope, scopeColumns))
    .executeTakeFirst()
  return row === undefined ? undefined : toRecord(row)
}

/** For the server's own work, by its full key. */
export async function getPreApplicationRecord(db: Db | Tx, { hallId, id }: Keyed): Promise<PreApplicationRecord> {
  const row = await selectPreApplication(db)
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return toRecord(row)
}

/** Opened: for masking, messages and a recorded reveal, never for a reply as it is. */
export async function getContact({ db, cipher }: { db: Db | Tx; cipher: FieldCipher }, key: Keyed): Promise<Contact> {
  const row = await db
    .selectFrom('pre_application')
    .select(['phone_cipher', 'email_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow()
  return {
    phone: cipher.openText(row.phone_cipher, placeOf('phone', key)),
    email: row.email_cipher === null ? null : cipher.openText(row.email_cipher, placeOf('email', key)),
  }
}

function placeOf(column: 'phone' | 'email', { hallId, id }: Keyed): string {
  return `pre_application/${column}/${hallId}/${id}`
}

const scopeColumns = { hall: 'hall_id', service: 'service' }

function selectPreApplication(db: Db | Tx) {
  return db
    .selectFrom('pre_application')
    .select([
      'hall_id',
      'id',
      'service',
      'service_version',
      'answers',
      'person_id',
      'applicant_name',
      'guardian_person_id',
      'guardian_name',
      'guardian_relation',
      'photo_id',
      'lang',
      'filed_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPreApplication>['executeTakeFirstOrThrow']>>

function toRecord(row: Row): PreApplicationRecord {
  const { guardian_person_id: personId, guardian_name: name } = row
  return {
    hallId: row.hall_id,
    id: row.id,
    service: row.service,
    serviceVersion: Number(row.service_version),
    answers: Answers.parse(row.answers),
    personId: row.person_id,
    applicantName: row.applicant_name,
    guardian:
      personId === null || name === null ? null : { personId, name, relation: Companion.parse(row.guardian_relation) },
    photoId: row.photo_id,
    lang: Lang.parse(row.lang),
    filedAt: row.filed_at.toISOString(),
  }
}
