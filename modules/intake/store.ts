import { sql } from 'kysely'
import { Lang } from '#contract/fields.ts'
import { Answers, Companion } from '#contract/intake.ts'
import type { Scope } from '#platform/access/principal.ts'
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

export async function insertPreApplication(tx: Tx, record: PreApplicationRecord): Promise<void> {
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
export async function getPreApplicationRecord(
  db: Db | Tx,
  { hallId, id }: { hallId: string; id: string },
): Promise<PreApplicationRecord> {
  const row = await selectPreApplication(db).where('hall_id', '=', hallId).where('id', '=', id).executeTakeFirstOrThrow()
  return toRecord(row)
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
