import type { PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { type Draft, findAnswers } from './draft.ts'

const companions = ['mother', 'father', 'guardian'] as const

/** What is filed, apart from photo and consent. Nobody else's data goes along where no guardian is needed. */
export function toPreApplication({
  service,
  draft,
}: {
  service: Service
  draft: Draft
}): Pick<PreApplication, 'service' | 'answers' | 'applicant' | 'guardian'> {
  const answers = findAnswers(service, draft)
  if (answers === undefined || draft.holder === null) throw new Error('expected all questions answered before the form')
  const applicant = { name: draft.name.trim(), idNumber: draft.holder.idNumber, phone: draft.phone }
  const companion = companions.find((one) => one === answers['companion'])
  if (companion === undefined) return { service: service.code, answers, applicant }
  const guardian = { relation: companion, name: draft.guardianName.trim(), idNumber: draft.guardianIdNumber }
  return { service: service.code, answers, applicant, guardian }
}
