import type { PublicAct, PublicReading } from '#platform/command/act.ts'
import { addPerson, findPerson, type PersonFacts, type PersonRow } from './store.ts'

export { peopleRoutes } from './routes.ts'
export { listBirthDates, type PersonFacts, type PersonRow } from './store.ts'

/**
 * The person with this identity number, made when new, in the caller's transaction. Somebody already known stays as they
 * are: knowing a number proves nothing.
 */
export function recordPerson(act: PublicAct, input: { hallId: string; facts: PersonFacts }): Promise<string> {
  const { tx, at, tools } = act
  return addPerson({ tx, cipher: tools.cipher, at, nextId: tools.ids.next }, input)
}

/** The person with every field open: for the server's own work (masking, papers), never for a reply. */
export async function getPerson(
  { db, cipher }: { db: PublicReading['db'] | PublicAct['tx']; cipher: PublicAct['tools']['cipher'] },
  key: { hallId: string; id: string },
): Promise<PersonRow> {
  const person = await findPerson({ db, cipher }, key)
  if (person === undefined) throw new Error(`person ${key.id} is referred to but not there`)
  return person
}
