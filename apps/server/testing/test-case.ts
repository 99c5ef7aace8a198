import type { CaseState } from '#contract/cases.ts'
import { formatInstant } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { hallId as firstHall } from './test-hall.ts'

export interface TestCase {
  readonly hallId: string
  readonly caseId: string
  readonly number: string
  readonly personId: string
  readonly preApplicationId: string
  readonly photoId: string
}

/** The rows of one case, for modules that work on cases of others: no event, no key, a photo of one byte. */
export async function addTestCase(
  { db, ids, clock }: Tools,
  given: { hallId?: string; service?: string; state?: CaseState; photoId?: string } = {},
): Promise<TestCase> {
  const { hallId = firstHall, service = 'id-card-renewal', state = 'approved' } = given
  const at = formatInstant(clock.now())
  const [caseId, personId, preApplicationId] = [ids.next(), ids.next(), ids.next()]
  const photoId = given.photoId ?? (await addPhotoRow({ db, at, hallId, id: ids.next() }))
  const number = `HZ-${caseId.slice(-8)}`
  const applicant = { name: '王梓轩', born: '2008-12-03' }
  const sealed = Buffer.alloc(1)
  const hall = { hall_id: hallId }
  await db
    .insertInto('person')
    .values({
      ...hall,
      ...applicant,
      id: personId,
      id_number_cipher: sealed,
      id_number_index: Buffer.from(personId),
      added_at: at,
    })
    .execute()
  await db
    .insertInto('pre_application')
    .values({
      ...hall,
      id: preApplicationId,
      service,
      service_version: '1',
      answers: '{}',
      lang: 'zh-CN',
      person_id: personId,
      applicant_name: applicant.name,
      phone_cipher: sealed,
      photo_id: photoId,
      consented_at: at,
      filed_at: at,
    })
    .execute()
  await db
    .insertInto('case_file')
    .values({
      ...hall,
      id: caseId,
      number,
      service,
      state,
      version: 1,
      pre_application_id: preApplicationId,
      person_id: personId,
      applicant_name: applicant.name,
      findings: '[]',
      clocks: '[]',
      updated_at: at,
    })
    .execute()
  return { hallId, caseId, number, personId, preApplicationId, photoId }
}

async function addPhotoRow({ db, at, hallId, id }: { db: Tools['db']; at: string; hallId: string; id: string }) {
  const hall = { hall_id: hallId }
  const sha256 = Buffer.from(id)
  const content = Buffer.alloc(1)
  await db
    .insertInto('file')
    .values({ ...hall, sha256, media_type: 'image/jpeg', size: 1, content, created_at: at })
    .execute()
  await db
    .insertInto('photo')
    .values({ ...hall, id, sha256, width: 358, height: 441, added_at: at })
    .execute()
  return id
}
