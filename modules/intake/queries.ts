import type { PreApplicationView } from '#contract/intake.ts'
import { hallDate } from '#kernel/clock.ts'
import { maskIdNumber, maskPhone } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { ageOn } from '#modules/catalogue/public.ts'
import { getPerson } from '#modules/people/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { findPreApplication, getContact, type PreApplicationRecord } from './store.ts'

/** One pre-application, masked; looking at it is recorded. */
export async function readPreApplication(
  reading: Reading,
  id: string,
): Promise<Decision<PreApplicationView, 'not-found'>> {
  const record = await findPreApplication(reading.db, { scope: reading.scope, id })
  if (record === undefined) return refused('not-found')
  await reading.record({
    hallId: record.hallId,
    act: 'pre-application.open',
    objectKind: 'pre-application',
    objectId: record.id,
  })
  const on = hallDate(reading.now).toString()
  return accepted(await viewPreApplication({ db: reading.db, cipher: reading.tools.cipher }, { record, on }))
}

export async function viewPreApplication(
  deps: { db: Db | Tx; cipher: FieldCipher },
  { record, on }: { record: PreApplicationRecord; on: string },
): Promise<PreApplicationView> {
  const { hallId, guardian } = record
  const person = await getPerson(deps, { hallId, id: record.personId })
  const { phone } = await getContact(deps, { hallId, id: record.id })
  const guardianPerson = guardian === null ? null : await getPerson(deps, { hallId, id: guardian.personId })
  return {
    id: record.id,
    hallId,
    service: record.service,
    answers: record.answers,
    filedAt: record.filedAt,
    applicant: {
      personId: person.id,
      name: record.applicantName,
      idNumberMasked: maskIdNumber(person.idNumber),
      phoneMasked: maskPhone(phone),
      born: person.born,
      age: ageOn({ born: person.born, on }),
    },
    guardian:
      guardian === null || guardianPerson === null
        ? null
        : {
            personId: guardian.personId,
            relation: guardian.relation,
            name: guardian.name,
            idNumberMasked: maskIdNumber(guardianPerson.idNumber),
          },
    photoId: record.photoId,
  }
}
