import { IdentityKind } from '#contract/service.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'

export interface PersonFacts {
  readonly name: string
  readonly born: string
  /** Which document the number is of. */
  readonly identity: IdentityKind
  readonly idNumber: string
  /** Of a passport: who issued it, ISO 3166-1 alpha-3. */
  readonly country: string | null
}

export interface PersonRow extends PersonFacts {
  readonly id: string
}

interface Keyed {
  readonly hallId: string
  readonly id: string
}

/** The person with this number, made when new; one who is there is not changed. */
export async function addPerson(
  { tx, cipher, at, nextId }: { tx: Tx; cipher: FieldCipher; at: string; nextId: () => string },
  { hallId, facts }: { hallId: string; facts: PersonFacts },
): Promise<string> {
  const index = cipher.index(indexedText(facts), 'id-number')
  const known = await findPersonId(tx, hallId, index)
  if (known !== undefined) return known
  const id = nextId()
  const inserted = await tx
    .insertInto('person')
    .values({
      hall_id: hallId,
      id,
      name: facts.name,
      born: facts.born,
      identity: facts.identity,
      country: facts.country,
      id_number_cipher: cipher.seal(facts.idNumber, placeOf({ hallId, id })),
      id_number_index: index,
      added_at: at,
    })
    // Two kiosks meeting the same new person in the same moment: the second waits here and finds the first one's row.
    .onConflict((conflict) => conflict.columns(['hall_id', 'id_number_index']).doNothing())
    .returning('id')
    .executeTakeFirst()
  const added = inserted?.id ?? (await findPersonId(tx, hallId, index))
  if (added === undefined) throw new Error('a person vanished between two statements')
  return added
}

export async function findPerson(
  { db, cipher }: { db: Db | Tx; cipher: FieldCipher },
  key: Keyed,
): Promise<PersonRow | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'born', 'identity', 'country', 'id_number_cipher'])
    .where('hall_id', '=', key.hallId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, name, born, country } = row
  const identity = IdentityKind.parse(row.identity)
  return { id, name, born, identity, country, idNumber: cipher.openText(row.id_number_cipher, placeOf(key)) }
}

/** Days of birth by person: what the rules of a list ask, without opening a number. */
export async function listBirthDates(
  db: Db | Tx,
  { hallId, ids }: { hallId: string; ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'born'])
    .where('hall_id', '=', hallId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, born }) => [id, born]))
}

async function findPersonId(tx: Tx, hallId: string, index: Buffer): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('id_number_index', '=', index)
    .executeTakeFirst()
  return row?.id
}

/** Two documents of different kinds or countries may bear the same number. */
function indexedText({ identity, country, idNumber }: PersonFacts): string {
  return identity === 'id-card' ? idNumber : `${identity}/${country ?? ''}/${idNumber}`
}

function placeOf({ hallId, id }: Keyed): string {
  return `person/id-number/${hallId}/${id}`
}
