import type { DataFault } from '#contract/data-fault.ts'
import type { Condition, Service, When } from '#contract/service.ts'

type Fault = Omit<DataFault, 'file'>
type Placed = { readonly path: DataFault['path']; readonly when: When | undefined }

/** Conditions that no answer can ever meet: a question that is not asked, an option that is not offered. */
export function listConditionFaults(service: Service): Fault[] {
  return listPlaces(service).flatMap(({ path, when }) =>
    listConditions(when).flatMap((condition) => listFaultsOf(service, condition).map((reason) => ({ path, reason }))),
  )
}

function listPlaces(service: Service): Placed[] {
  return [
    ...placed(service.questions, ['questions']),
    ...service.questions.flatMap(({ options = [] }, at) => placed(options, ['questions', at, 'options'])),
    ...placed(service.fields, ['fields']),
    ...placed(service.materials, ['materials']),
    ...placed(service.obstacles, ['obstacles']),
    ...placed(service.limits.promised, ['limits', 'promised']),
    ...placed(service.limits.statutory, ['limits', 'statutory']),
    ...placed(service.fees, ['fees']),
    ...service.fees.flatMap(({ reductions = [] }, at) => placed(reductions, ['fees', at, 'reductions'])),
    ...placed(service.result.validity, ['result', 'validity']),
    { path: ['renewal', 'when'], when: service.renewal?.when },
    { path: ['guardian', 'oneWhen'], when: service.guardian?.oneWhen },
    { path: ['agent', 'when'], when: service.agent.when },
  ]
}

function placed(rows: readonly { readonly when?: When | undefined }[], path: DataFault['path']): Placed[] {
  return rows.map(({ when }, at) => ({ path: [...path, at, 'when'], when }))
}

function listConditions(when: When | undefined): readonly Condition[] {
  if (when === undefined) return []
  return Array.isArray(when) ? when : [when]
}

function listFaultsOf({ questions }: Service, { answers = {}, past }: Condition): string[] {
  const date = questions.find(({ id }) => id === past)
  const wrongDate = past !== undefined && (date === undefined || date.kind === 'choice')
  return [
    ...(wrongDate ? [`expected a date question of this service, found "${past}"`] : []),
    ...Object.entries(answers).flatMap(([id, values]) => {
      const question = questions.find((one) => one.id === id)
      if (question === undefined) return [`expected a question of this service, found "${id}"`]
      const offered = (question.options ?? []).map(({ value }) => value)
      return values.filter((value) => !offered.includes(value)).map((value) => `"${id}" has no option "${value}"`)
    }),
  ]
}
