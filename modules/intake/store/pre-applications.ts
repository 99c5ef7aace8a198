import { sql } from 'kysely'
import { z } from 'zod'
import { Lang } from '#contract/fields.ts'
import { Answers, Channel, Companion, PaperSeen } from '#contract/intake.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { scopeSql } from '#platform/db/scope-sql.ts'
import type { Entries } from '../rules/index.ts'

/** Somebody named in a pre-application besides the applicant. */
export interface NamedPerson {
  readonly personId: string
  readonly name: string
}

export type NamedGuardian = NamedPerson & { readonly relation: Companion }

export interface PreApplicationRecord {
  readonly hallId: string
  readonly id: string
  readonly filingId: string | null
  readonly channel: Channel
  readonly service: string
  readonly serviceVersion: number
  readonly answers: Answers
  readonly personId: string
  readonly applicantName: string
  readonly guardian: NamedGuardian | null
  readonly secondGuardian: NamedGuardian | null
  readonly agent: NamedPerson | null
  readonly papers: readonly PaperSeen[]
  readonly photoId: string | null
  readonly lang: Lang
  readonly filedAt: string
}

/** Where messages about one pre-application go; as typed with it, and of nobody else's matter. */
export interface Contact {
  readonly phone: string | null
  readonly email: string | null
}

export type Form = Readonly<Record<string, string>>

export interface NewPreApplication extends PreApplicationRecord {
  readonly position: number
  readonly contact: Contact
  readonly form: Form
  readonly agentPhone: string | null
}

export interface Keyed {
  readonly hallId: string
  readonly id: string
}

interface Sealed {
  readonly db: Db | Tx
  readonly cipher: FieldCipher
}

export async function insertPreApplication(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  record: NewPreApplication,
): Promise<void> {
  const { contact, form, guardian, secondGuardian, agent } = record
  const seal = (text: string | null, column: Column) =>
    text === null ? null : cipher.seal(text, placeOf(column, record))
  await tx
    .insertInto('pre_application')
    .values({
      hall_id: record.hallId,
      id: record.id,
      filing_id: record.filingId,
      position: record.position,
      channel: record.channel,
      service: record.service,
      service_version: String(record.serviceVersion),
      answers: sql`${JSON.stringify(record.answers)}::jsonb`,
      person_id: record.personId,
      applicant_name: record.applicantName,
      guardian_person_id: guardian?.personId ?? null,
      guardian_name: guardian?.name ?? null,
      guardian_relation: guardian?.relation ?? null,
      second_guardian_person_id: secondGuardian?.personId ?? null,
      second_guardian_name: secondGuardian?.name ?? null,
      second_guardian_relation: secondGuardian?.relation ?? null,
      agent_person_id: agent?.personId ?? null,
      agent_name: agent?.name ?? null,
      agent_phone_cipher: seal(record.agentPhone, 'agent-phone'),
      phone_cipher: seal(contact.phone, 'phone'),
      email_cipher: seal(contact.email, 'email'),
      form_cipher: Object.keys(form).length === 0 ? null : seal(JSON.stringify(form), 'form'),
      papers: sql`${JSON.stringify(record.papers)}::jsonb`,
      photo_id: record.photoId,
      lang: record.lang,
      consented_at: record.filedAt,
      filed_at: record.filedAt,
    })
    .execute()
  const scans = record.papers.flatMap(({ material, scanIds }) => scanIds.map((scanId) => ({ material, scanId })))
  if (scans.length === 0) return
  const rows = scans.map(({ material, scanId }) => ({
    hall_id: record.hallId,
    pre_application_id: record.id,
    scan_id: scanId,
    material,
  }))
  await tx.insertInto('pre_application_scan').values(rows).execute()
}

/** What was put right at a window: the entries as they read from now on. */
export async function saveEntries(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { name, phone, form, answers, ...key }: Keyed & Entries,
): Promise<void> {
  await tx
    .updateTable('pre_application')
    .set({
      applicant_name: name,
      phone_cipher: phone === null ? null : cipher.seal(phone, placeOf('phone', key)),
      form_cipher: Object.keys(form).length === 0 ? null : cipher.seal(JSON.stringify(form), placeOf('form', key)),
      answers: sql`${JSON.stringify(answers)}::jsonb`,
    })
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
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

/** Everything filed in one go, in its order. */
export async function listPreApplicationsOf(
  db: Db | Tx,
  { hallId, filingId }: { hallId: string; filingId: string },
): Promise<PreApplicationRecord[]> {
  const rows = await selectPreApplication(db)
    .where('hall_id', '=', hallId)
    .where('filing_id', '=', filingId)
    .orderBy('position')
    .execute()
  return rows.map(toRecord)
}

/** Some of one hall, by their keys. */
export async function listPreApplications(
  db: Db | Tx,
  { hallId, ids }: { hallId: string; ids: readonly string[] },
): Promise<PreApplicationRecord[]> {
  if (ids.length === 0) return []
  const rows = await selectPreApplication(db)
    .where('hall_id', '=', hallId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(toRecord)
}

/** Opened: for masking, messages and a recorded reveal, never for a reply as it is. */
export async function getContact({ db, cipher }: Sealed, key: Keyed): Promise<Contact> {
  const row = await db
    .selectFrom('pre_application')
    .select(['phone_cipher', 'email_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow()
  const open = (sealed: Buffer | null, column: Column) =>
    sealed === null ? null : cipher.openText(sealed, placeOf(column, key))
  return { phone: open(row.phone_cipher, 'phone'), email: open(row.email_cipher, 'email') }
}

/** What the form says about the matter; empty where it asks nothing. */
export async function getForm({ db, cipher }: Sealed, key: Keyed): Promise<Form> {
  const row = await db
    .selectFrom('pre_application')
    .select('form_cipher')
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow()
  if (row.form_cipher === null) return {}
  return z.record(z.string(), z.string()).parse(JSON.parse(cipher.openText(row.form_cipher, placeOf('form', key))))
}

type Column = 'phone' | 'email' | 'agent-phone' | 'form'

function placeOf(column: Column, { hallId, id }: Keyed): string {
  return `pre_application/${column}/${hallId}/${id}`
}

const scopeColumns = { hall: 'hall_id', service: 'service' }

function selectPreApplication(db: Db | Tx) {
  return db
    .selectFrom('pre_application')
    .select([
      'hall_id',
      'id',
      'filing_id',
      'channel',
      'service',
      'service_version',
      'answers',
      'person_id',
      'applicant_name',
      'guardian_person_id',
      'guardian_name',
      'guardian_relation',
      'second_guardian_person_id',
      'second_guardian_name',
      'second_guardian_relation',
      'agent_person_id',
      'agent_name',
      'papers',
      'photo_id',
      'lang',
      'filed_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPreApplication>['executeTakeFirstOrThrow']>>

function toRecord(row: Row): PreApplicationRecord {
  return {
    hallId: row.hall_id,
    id: row.id,
    filingId: row.filing_id,
    channel: Channel.parse(row.channel),
    service: row.service,
    serviceVersion: Number(row.service_version),
    answers: Answers.parse(row.answers),
    personId: row.person_id,
    applicantName: row.applicant_name,
    guardian: toGuardian(row.guardian_person_id, row.guardian_name, row.guardian_relation),
    secondGuardian: toGuardian(row.second_guardian_person_id, row.second_guardian_name, row.second_guardian_relation),
    agent: toNamed(row.agent_person_id, row.agent_name),
    papers: z.array(PaperSeen).parse(row.papers),
    photoId: row.photo_id,
    lang: Lang.parse(row.lang),
    filedAt: row.filed_at.toISOString(),
  }
}

function toNamed(personId: string | null, name: string | null): NamedPerson | null {
  return personId === null || name === null ? null : { personId, name }
}

function toGuardian(personId: string | null, name: string | null, relation: string | null): NamedGuardian | null {
  const person = toNamed(personId, name)
  return person === null ? null : { ...person, relation: Companion.parse(relation) }
}
