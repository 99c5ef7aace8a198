import { type BiometricsView, Finger, type Fingerprints, NoFinger } from '#contract/biometrics.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

interface Taken {
  readonly hallId: string
  readonly id: string
  readonly preApplicationId: string
  readonly staffId: string
  readonly at: string
}

/** Each template is sealed for its own row: moved to another finger or person it does not open. */
export async function insertFingerprints(
  { tx, cipher }: { tx: Tx; cipher: FieldCipher },
  { hallId, id, preApplicationId, staffId, at }: Taken,
  given: Fingerprints,
): Promise<void> {
  const isNone = given.kind === 'none'
  await tx
    .insertInto('fingerprint_taking')
    .values({
      hall_id: hallId,
      id,
      pre_application_id: preApplicationId,
      staff_id: staffId,
      at,
      no_finger: isNone ? given.reason : null,
      note_cipher:
        isNone && given.note !== undefined ? cipher.seal(given.note, `fingerprint_taking/note/${hallId}/${id}`) : null,
      driver: isNone ? null : given.device.driver,
      model: isNone ? null : given.device.model,
      simulated: isNone ? false : given.device.simulated,
    })
    .execute()
  if (isNone) return
  const rows = given.fingers.map(({ finger, quality, template }) => ({
    hall_id: hallId,
    taking_id: id,
    finger,
    quality,
    template_cipher: cipher.seal(Buffer.from(template, 'base64'), `fingerprint/template/${hallId}/${id}/${finger}`),
  }))
  await tx.insertInto('fingerprint').values(rows).execute()
}

/** The last taking counts. Templates are not read by anything. */
export async function findFingerprints(
  db: Db | Tx,
  { hallId, preApplicationId }: { hallId: string; preApplicationId: string },
): Promise<BiometricsView['fingerprints']> {
  const taking = await db
    .selectFrom('fingerprint_taking')
    .select(['id', 'at', 'no_finger', 'simulated'])
    .where('hall_id', '=', hallId)
    .where('pre_application_id', '=', preApplicationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (taking === undefined) return null
  const at = taking.at.toISOString()
  if (taking.no_finger !== null) return { kind: 'none', at, reason: NoFinger.parse(taking.no_finger) }
  const rows = await db
    .selectFrom('fingerprint')
    .select(['finger', 'quality'])
    .where('hall_id', '=', hallId)
    .where('taking_id', '=', taking.id)
    .orderBy('finger', 'desc')
    .limit(10)
    .execute()
  const fingers = rows.map(({ finger, quality }) => ({ finger: Finger.parse(finger), quality }))
  return { kind: 'fingers', at, simulated: taking.simulated, fingers }
}
