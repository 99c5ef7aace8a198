import type { DataFault } from '#contract/data-fault.ts'
import { Companion } from '#contract/intake.ts'
import type { FormField, Question, Service } from '#contract/service.ts'
import { listConditionFaults } from './condition-faults.ts'
import { findRepeated, type Named } from './named.ts'

type Fault = Omit<DataFault, 'file'>

/** What a schema cannot see inside one service. */
export function listServiceFaults({ file, value: service }: Named<Service>): DataFault[] {
  const faults = [
    ...listRepeatedIds(service),
    ...service.questions.flatMap((question, place) =>
      listOptionFaults(question, question.kind === 'choice').map((reason) => ({
        path: ['questions', place, 'options'],
        reason,
      })),
    ),
    ...service.fields.flatMap((field, place) =>
      listOptionFaults(field, field.kind === 'choice').map((reason) => ({
        path: ['fields', place, 'options'],
        reason,
      })),
    ),
    ...listConditionFaults(service),
    ...listRepresentationFaults(service),
    ...listFormFaults(service),
    ...listMaterialFaults(service),
    ...listLimitFaults(service),
    ...listValidityFaults(service),
    ...listFeeFaults(service),
  ]
  return faults.map((fault) => ({ file, ...fault }))
}

/** Versions of one service follow each other: a later one begins later. */
export function listVersionFaults(services: readonly Named<Service>[]): DataFault[] {
  return services.flatMap(({ file, value }) =>
    services
      .filter((other) => other.value.code === value.code && other.file < file)
      .filter(
        (other) =>
          other.value.version < value.version !== other.value.validFrom < value.validFrom ||
          other.value.version === value.version,
      )
      .map((other) => ({
        file,
        path: ['version'],
        reason: `expected version and validFrom to rise together with ${other.file}`,
      })),
  )
}

/** Where an obstacle points to another service, that one is there. */
export function listInsteadFaults(services: readonly Named<Service>[]): DataFault[] {
  const codes = new Set(services.map(({ value }) => value.code))
  return services.flatMap(({ file, value }) =>
    value.obstacles.flatMap(({ instead }, place) =>
      instead === undefined || codes.has(instead)
        ? []
        : [
            {
              file,
              path: ['obstacles', place, 'instead'],
              reason: `expected a service of this catalogue, found "${instead}"`,
            },
          ],
    ),
  )
}

function listRepeatedIds(service: Service): Fault[] {
  const lists = {
    questions: service.questions.map(({ id }) => id),
    fields: service.fields.map(({ id, of }) => `${of} ${id}`),
    materials: service.materials.map(({ id }) => id),
    obstacles: service.obstacles.map(({ id }) => id),
    refusals: service.refusals.map(({ id }) => id),
    fees: service.fees.map(({ id }) => id),
  }
  return Object.entries(lists).flatMap(([name, ids]) =>
    findRepeated(ids).map(([place, id]) => ({ path: [name, place, 'id'], reason: `"${id}" is given twice` })),
  )
}

function listOptionFaults({ id, options = [] }: Question | FormField, isChoice: boolean): string[] {
  if (!isChoice) return options.length === 0 ? [] : ['expected options at a choice only']
  if (options.length === 0) return ['expected at least one option, found none']
  const values = options.map(({ value }) => value)
  const allowed: readonly string[] = id === 'companion' ? Companion.options : values
  return [
    ...values
      .filter((value) => !allowed.includes(value))
      .map((v) => `expected one of ${allowed.join(', ')}, found ${v}`),
    ...findRepeated(values).map(([, value]) => `"${value}" is given twice`),
  ]
}

/** A rule about guardians or agents that no screen can ask for would refuse everybody it is about. */
function listRepresentationFaults({ guardian, agent, questions, fields }: Service): Fault[] {
  const asks = (id: string) => questions.some((question) => question.id === id)
  const hasFields = (of: FormField['of']) =>
    ['name', 'id-number'].every((id) => fields.some((field) => field.of === of && field.id === id))
  const faults: Fault[] = []
  if (guardian !== undefined && !asks('companion'))
    faults.push({ path: ['guardian'], reason: 'expected a question "companion" for the guardian, found none' })
  if (guardian !== undefined && !hasFields('guardian'))
    faults.push({ path: ['guardian'], reason: 'expected fields "name" and "id-number" of the guardian' })
  if (guardian?.both && !hasFields('second-guardian'))
    faults.push({ path: ['guardian', 'both'], reason: 'expected fields "name" and "id-number" of the second guardian' })
  if (agent.allowed && !asks('applying'))
    faults.push({ path: ['agent'], reason: 'expected a question "applying" for the agent, found none' })
  if (agent.allowed && !hasFields('agent'))
    faults.push({ path: ['agent'], reason: 'expected fields "name" and "id-number" of the agent' })
  return faults
}

function listFormFaults({ fields, photo, renewal, questions }: Service): Fault[] {
  const faults: Fault[] = []
  const ofApplicant = fields.filter(({ of }) => of === 'applicant').map(({ id }) => id)
  for (const id of ['name', 'id-number', 'phone']) {
    if (!ofApplicant.includes(id)) faults.push({ path: ['fields'], reason: `expected the applicant's field "${id}"` })
  }
  if ((photo !== undefined) !== ofApplicant.includes('photo'))
    faults.push({ path: ['photo'], reason: 'expected the field "photo" and the kind of photo together' })
  const asked = questions.find(({ id }) => id === renewal?.question)
  if (renewal !== undefined && asked?.kind !== 'expiry-date')
    faults.push({ path: ['renewal', 'question'], reason: 'expected a question of kind expiry-date' })
  return faults
}

function listMaterialFaults({ materials }: Service): Fault[] {
  return materials.flatMap(({ kind, deferrable, exempt, handedIn, takenHere }, place): Fault[] => {
    const faults: Fault[] = []
    if (kind === 'main' && deferrable !== undefined) {
      const reason = 'expected a main paper (主要材料) never to be deferred'
      faults.push({ path: ['materials', place, 'deferrable'], reason })
    }
    // What stays with the organ, and what is made of the person who stands here, no register can stand for.
    if ((handedIn || takenHere) && exempt !== undefined) {
      const reason = 'expected what is handed in or made here never to be exempt (免提交)'
      faults.push({ path: ['materials', place, 'exempt'], reason })
    }
    return faults
  })
}

function listLimitFaults({ limits }: Service): Fault[] {
  const counted = (['promised', 'statutory'] as const).flatMap((table) =>
    limits[table].flatMap(({ kind, n }, place): Fault[] =>
      (kind === 'same-day') === (n === 0)
        ? []
        : [
            {
              path: ['limits', table, place, 'n'],
              reason: `expected ${kind === 'same-day' ? '0' : '1 or more'}, found ${n}`,
            },
          ],
    ),
  )
  const last = limits.promised.at(-1)
  if (last?.when === undefined) return counted
  return [...counted, { path: ['limits', 'promised'], reason: 'expected a last promise without a condition' }]
}

function listValidityFaults({ result: { validity } }: Service): Fault[] {
  const path = ['result', 'validity']
  if (validity.length === 0) return []
  const ages = validity.map(({ fromAge }) => fromAge)
  if (ages[0] !== 0) return [{ path, reason: `expected the first class from age 0, found ${ages[0]}` }]
  const rising = ages.every((age, at) => at === 0 || age >= (ages[at - 1] ?? age))
  const one = validity.findIndex(
    ({ years, months, days }) => [years, months, days].filter((term) => term !== undefined).length !== 1,
  )
  return [
    ...(rising ? [] : [{ path, reason: `expected rising ages, found ${ages.join(', ')}` }]),
    ...(one === -1 ? [] : [{ path: [...path, one], reason: 'expected one of years, months and days' }]),
  ]
}

function listFeeFaults({ fees, validFrom }: Service): Fault[] {
  return fees.flatMap(({ id, rows }, place): Fault[] => {
    const path = ['fees', place, 'rows']
    const begun = rows.some(({ from }) => from <= validFrom)
    return [
      ...(begun ? [] : [{ path, reason: `expected a fee "${id}" in force on ${validFrom}, found none` }]),
      ...findRepeated(rows.map(({ from }) => from)).map(([, from]) => ({ path, reason: `"${from}" is given twice` })),
    ]
  })
}
