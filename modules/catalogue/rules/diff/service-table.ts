import type { Change } from '#contract/catalogue-changes.ts'
import type { GuardianRule, RenewalRule, Service, ServiceResult } from '#contract/service.ts'
import { compareFees } from './fee-changes.ts'
import { fields, materials, obstacles, questions, refusals } from './list-tables.ts'
import { isSame } from './same.ts'
import { applies, basis, type Compare, compareBy, nothing, other, partOf, type Table, wording } from './table.ts'
import { limit, validity } from './terms.ts'

const modes: Compare<Service['modes']> = (before, after, sides) => {
  const names = [...new Set([...after, ...before].map(({ mode }) => mode))]
  return names.flatMap((mode): Change[] => {
    const [was, is] = [before, after].map((all) => all.find((one) => one.mode === mode))
    if ((was === undefined) !== (is === undefined)) return [{ kind: 'mode', mode, after: is !== undefined }]
    return isSame(was, is) ? [] : other(was, is, sides, `modes.${mode}`)
  })
}

const identity: Compare<Service['identity']> = (before, after, sides, field) => {
  const kinds = [...new Set([...after, ...before])].filter((kind) => before.includes(kind) !== after.includes(kind))
  if (kinds.length === 0) return other(before, after, sides, field)
  return kinds.map((kind) => ({ kind: 'identity', identity: kind, after: after.includes(kind) }))
}

const guardian: Table<GuardianRule> = {
  underAge: (before, after) => [{ kind: 'number', of: 'guardian-age', before, after }],
  both: (_before, after) => [{ kind: 'both-guardians', after: after === true }],
  oneWhen: applies,
  basis,
  mark: other,
}

const result: Table<ServiceResult> = {
  document: other,
  name: wording,
  layout: other,
  bilingual: other,
  validity,
  basis,
  mark: other,
}

const words: Compare<Service['words']> = (before, after, sides, field) => {
  const [old, now] = [
    [...before.zh, ...before.en],
    [...after.zh, ...after.en],
  ]
  const added = now.filter((word) => !old.includes(word))
  const removed = old.filter((word) => !now.includes(word))
  return added.length + removed.length === 0 ? other(before, after, sides, field) : [{ kind: 'words', added, removed }]
}

/** Every field of a service, and how a difference in it is told. */
const service: Table<Service> = {
  code: nothing,
  version: nothing,
  validFrom: nothing,
  name: wording,
  group: other,
  need: (before, after, sides) => compareBy({ title: wording, help: wording }, before, after, sides),
  words,
  queue: (before, after) => [{ kind: 'queue', before, after }],
  modes,
  visits: (before, after, sides) => compareBy({ n: numberOf('visits'), basis, mark: other }, before, after, sides),
  identity,
  guardian: partOf(guardian, (before, after) => [
    { kind: 'number', of: 'guardian-age', before: before?.underAge ?? null, after: after?.underAge ?? null },
  ]),
  agent: (before, after, sides) =>
    compareBy(
      { allowed: (_before, allowed) => [{ kind: 'agent', after: allowed }], when: applies, basis, mark: other },
      before,
      after,
      sides,
    ),
  renewal: partOf<RenewalRule>(
    { question: other, windowMonths: numberOf('renewal-months'), when: applies, basis, mark: other },
    (before, after) => [
      {
        kind: 'number',
        of: 'renewal-months',
        before: before?.windowMonths ?? null,
        after: after?.windowMonths ?? null,
      },
    ],
  ),
  adviseWait: partOf({ withinDays: numberOf('advise-days'), basis, mark: other }, (before, after) => [
    { kind: 'number', of: 'advise-days', before: before?.withinDays ?? null, after: after?.withinDays ?? null },
  ]),
  questions,
  obstacles,
  fields,
  photo: other,
  materials,
  limits: (before, after, sides) =>
    compareBy({ promised: limit('promised'), statutory: limit('statutory') }, before, after, sides),
  fees: compareFees,
  result: (before, after, sides) => compareBy(result, before, after, { ...sides, name: before.name }),
  refusals,
  remedies: wording,
}

export function compareServices(before: Service, after: Service): Change[] {
  return compareBy(service, before, after, { old: before, new: after, name: before.name })
}

function numberOf(of: Extract<Change, { kind: 'number' }>['of']): Compare<number> {
  return (before, after) => [{ kind: 'number', of, before, after }]
}
