import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface PersonFacts {
  readonly name: string
  readonly born: string
  readonly idNumber: string
  readonly phone: string | null
  readonly email: string | null
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly born: string
  readonly idNumber: string
  readonly phone: string | null
  readonly email: string | null
}

interface Keyed {
  readonly hallId: string
  readonly id: string
}

/** The person with this number, made when new; name and contact are those given last. */
export async function savePerson(
  { tx, cipher, at, nextId }: { tx: Tx; cipher: FieldCipher; at: string; nextId: () => string },
  { hallId, facts }: { hallId: string; facts: PersonFacts },
): Promise<string> {
  const index = cipher.index(facts.idNumber, 'id-number')
  const known = await lockByIndex(tx, hallId, index)
  if (known !== undefined) return updatePerson({ tx, cipher, at }, { hallId, id: known, facts })
  const id = nextId()
  const inserted = await tx
    .insertInto('person')
    .values({
      hall_id: hallId,
      id,
      name: facts.name,
      born: facts.born,
      id_number_cipher: cipher.seal(facts.idNumber, placeOf('id-number', { hallId, id })),
      id_number_index: index,
      updated_at: at,
      ...contactColumns(cipher, { hallId, id }, facts),
    })
    // Two windows meeting the same new person in the same moment: the second finds the first one's row.
    .onConflict((conflict) => conflict.columns(['hall_id', 'id_number_index']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted !== undefined) return inserted.id
  const winner = await lockByIndex(tx, hallId, index)
  if (winner === undefined) throw new Error('a person vanished between two statements')
  return updatePerson({ tx, cipher, at }, { hallId, id: winner, facts })
}

export async function findPerson(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  key: Keyed,
): Promise<PersonRow | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'born', 'id_number_cipher', 'phone_cipher', 'email_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    name: row.name,
    born: row.born,
    idNumber: cipher.openText(row.id_number_cipher, placeOf('id-number', key)),
    phone: row.phone_cipher === null ? null : cipher.openText(row.phone_cipher, placeOf('phone', key)),
    email: row.email_cipher === null ? null : cipher.openText(row.email_cipher, placeOf('email', key)),
  }
}

async function lockByIndex(tx: Tx, hallId: string, index: Buffer): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('id_number_index', '=', index)
    .forUpdate()
    .executeTakeFirst()
  return row?.id
}

async function updatePerson(
  { tx, cipher, at }: { tx: Tx; cipher: FieldCipher; at: string },
  { hallId, id, facts }: Keyed & { facts: PersonFacts },
): Promise<string> {
  await tx
    .updateTable('person')
    .set({ name: facts.name, updated_at: at, ...contactColumns(cipher, { hallId, id }, facts) })
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .execute()
  return id
}

/** What was not given this time stays as it is. */
function contactColumns(cipher: FieldCipher, key: Keyed, { phone, email }: PersonFacts) {
  return {
    ...(phone === null
      ? {}
      : { phone_cipher: cipher.seal(phone, placeOf('phone', key)), phone_index: cipher.index(phone, 'phone') }),
    ...(email === null ? {} : { email_cipher: cipher.seal(email, placeOf('email', key)) }),
  }
}

function placeOf(column: 'id-number' | 'phone' | 'email', { hallId, id }: Keyed): string {
  return `person/${column}/${hallId}/${id}`
}
