import { getCaseRecord } from '#modules/cases/public.ts'
import type { DocumentDeps } from '#modules/documents/public.ts'
import { getPreApplicationRecord } from '#modules/intake/public.ts'
import { getPerson } from '#modules/people/public.ts'
import { getPhotoContent } from '#modules/photos/public.ts'

/** Whom a document is about: gathered here, so that documents knows neither cases nor people. */
export const loadSubject: DocumentDeps['loadSubject'] = async (act, { hallId, caseId }) => {
  const { tx, tools } = act
  const record = await getCaseRecord(tx, { hallId, id: caseId })
  const preApplication = await getPreApplicationRecord(tx, { hallId, id: record.preApplicationId })
  const person = await getPerson({ db: tx, cipher: tools.cipher }, { hallId, id: record.personId })
  const { photoId } = preApplication
  const photo =
    photoId === null ? null : await getPhotoContent({ db: tx, cipher: tools.cipher }, { hallId, id: photoId })
  return {
    caseNumber: record.number,
    service: record.service,
    serviceVersion: preApplication.serviceVersion,
    answers: preApplication.answers,
    state: record.state,
    name: record.applicantName,
    born: person.born,
    idNumber: person.idNumber,
    photo,
  }
}
