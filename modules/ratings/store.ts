import type { Grade } from '#contract/citizen.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Invitation } from './rules/index.ts'

interface CaseRef {
  readonly hallId: string
  readonly caseId: string
}

/** Whether this call made it: the event that asks for it may be delivered twice, in two places at once. */
export async function insertInvitation(
  tx: Tx,
  { hallId, caseId, ...invitation }: CaseRef & { id: string; at: string; expiresAt: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('rating_invitation')
    .values({
      hall_id: hallId,
      id: invitation.id,
      case_id: caseId,
      invited_at: invitation.at,
      expires_at: invitation.expiresAt,
    })
    // Two deliveries of one event race here: the second finds the first one's row.
    .onConflict((conflict) => conflict.columns(['hall_id', 'case_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findInvitation(db: Db | Tx, { hallId, caseId }: CaseRef): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('rating_invitation')
    .leftJoin('rating', (join) =>
      join
        .onRef('rating.hall_id', '=', 'rating_invitation.hall_id')
        .onRef('rating.invitation_id', '=', 'rating_invitation.id'),
    )
    .select(['rating_invitation.id', 'rating_invitation.expires_at', 'rating.rated_at'])
    .where('rating_invitation.hall_id', '=', hallId)
    .where('rating_invitation.case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { id: row.id, expiresAt: row.expires_at.toISOString(), rated: row.rated_at !== null }
}

/** Whether this call gave it: false when somebody else has rated meanwhile. */
export async function insertRating(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  rating: { hallId: string; invitationId: string; grade: Grade; text: string | undefined; at: string },
): Promise<boolean> {
  const { hallId, invitationId, grade, text, at } = rating
  const place = `rating/text/${hallId}/${invitationId}`
  const inserted = await tx
    .insertInto('rating')
    .values({
      hall_id: hallId,
      invitation_id: invitationId,
      grade,
      text_cipher: text === undefined ? null : cipher.seal(text, place),
      rated_at: at,
    })
    // Many submits of one person at the same moment: the key lets one through, the others wait here and lose.
    .onConflict((conflict) => conflict.columns(['hall_id', 'invitation_id']).doNothing())
    .returning('invitation_id')
    .executeTakeFirst()
  return inserted !== undefined
}
