import { type RawBuilder, sql } from 'kysely'
import type { UploadKind } from '#contract/uploads.ts'
import type { Scope } from '#platform/access/principal.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { UploadedBy } from './rules/index.ts'

/** What `photo` and `scan` share: both tables have these columns, and the kind of an upload is the name of its table. */
export interface UploadRecord {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly uploadedBy: UploadedBy
  readonly tokenHash: Buffer | null
  readonly addedAt: string
}

/** Whose an upload becomes, and in which hall. */
export interface Uploader {
  readonly hallId: string
  readonly uploadedBy: UploadedBy
  /** Of a telephone only: it shows the secret again when it files. */
  readonly tokenHash: Buffer | null
}

export interface UploadKey {
  readonly kind: UploadKind
  readonly hallId: string
  readonly id: string
}

/** The columns of a new row that say whose it is; the module of the table writes them with its own. */
export function uploadColumns({ uploadedBy, tokenHash }: Omit<Uploader, 'hallId'>) {
  return {
    added_by_kind: uploadedBy.kind,
    added_by_id: uploadedBy.kind === 'public' ? null : uploadedBy.id,
    token_hash: tokenHash,
  }
}

/** The lock is held until the application that takes the upload is filed: the sweep of old uploads passes it by. */
export async function lockUpload(tx: Tx, { kind, hallId, id }: UploadKey): Promise<UploadRecord | undefined> {
  const row = await tx
    .selectFrom(kind)
    .select(['id', 'width', 'height', 'added_by_kind', 'added_by_id', 'token_hash', 'added_at'])
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { width, height, token_hash: tokenHash } = row
  const addedAt = row.added_at.toISOString()
  return { id, width, height, tokenHash, addedAt, uploadedBy: toUploadedBy(row.added_by_kind, row.added_by_id) }
}

/** The first application that takes it keeps it from the sweep; a later one changes nothing. */
export async function markClaimed(tx: Tx, { kind, hallId, id, at }: UploadKey & { at: string }): Promise<void> {
  await tx
    .updateTable(kind)
    .set({ claimed_at: at })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .where('claimed_at', 'is', null)
    .execute()
}

/** As a condition on `photo` or `scan`: what this member of staff put in, in a hall of the scope, until it is claimed. */
export function ownUnclaimedSql(
  kind: UploadKind,
  { scope, staffId }: { scope: Scope; staffId: string | null },
): RawBuilder<boolean> {
  const halls = scope.terms.map(({ hallId }) => hallId)
  return sql<boolean>`(
    ${sql.ref(`${kind}.hall_id`)} = any(${halls}) and ${sql.ref(`${kind}.claimed_at`)} is null
    and ${sql.ref(`${kind}.added_by_kind`)} = 'staff' and ${sql.ref(`${kind}.added_by_id`)} = ${staffId}
  )`
}

/** What one device uploaded and nothing claimed; the files they leave behind. */
export async function deleteUnclaimed(
  tx: Tx,
  { kind, hallId, deviceId, ids }: { kind: UploadKind; hallId: string; deviceId: string; ids: readonly string[] },
): Promise<FileKey[]> {
  const { rows } = await sql<FileRow>`
    delete from ${sql.table(kind)}
    where hall_id = ${hallId} and id = any(${[...ids]}::uuid[])
      and added_by_kind = 'device' and added_by_id = ${deviceId} and claimed_at is null
    returning hall_id, sha256
  `.execute(tx)
  return rows.map(toFileKey)
}

/** At most so many of the oldest that nothing claimed; what is being claimed at this moment is passed by. */
export async function deleteOldUnclaimed(
  tx: Tx,
  { kind, addedBefore, limit }: { kind: UploadKind; addedBefore: string; limit: number },
): Promise<FileKey[]> {
  // A node of the release before files a photo without claiming it.
  const taken =
    kind === 'photo'
      ? sql`exists (select 1 from pre_application as p where p.hall_id = old.hall_id and p.photo_id = old.id)`
      : sql`false`
  const { rows } = await sql<FileRow>`
    delete from ${sql.table(kind)} where (hall_id, id) in (
      select old.hall_id, old.id from ${sql.table(kind)} as old
      where old.claimed_at is null and old.added_at < ${addedBefore} and not ${taken}
      order by old.added_at limit ${limit}
      for update of old skip locked
    )
    returning hall_id, sha256
  `.execute(tx)
  return rows.map(toFileKey)
}

export interface FileKey {
  readonly hallId: string
  readonly sha256: Buffer
}

interface FileRow {
  readonly hall_id: string
  readonly sha256: Buffer
}

function toFileKey({ hall_id: hallId, sha256 }: FileRow): FileKey {
  return { hallId, sha256 }
}

function toUploadedBy(kind: string, id: string | null): UploadedBy {
  if (kind === 'public') return { kind }
  // Photos of the release before have no maker: an id that is nobody's, so that nobody claims them.
  return { kind: kind === 'staff' ? 'staff' : 'device', id: id ?? '' }
}
