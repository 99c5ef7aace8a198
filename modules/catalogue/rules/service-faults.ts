import type { Question, Service } from '#contract/catalogue.ts'
import type { DataFault } from '#contract/data-fault.ts'
import { Companion, RenewalReason } from '#contract/intake.ts'
import { findRepeated, type Named } from './named.ts'

/** What a schema cannot see inside one service. */
export function listServiceFaults({ file, value: service }: Named<Service>): DataFault[] {
  const at = (path: DataFault['path'], reason: string): DataFault => ({ file, path, reason })
  return [
    ...findRepeated(service.questions.map(({ id }) => id)).map(([place, id]) =>
      at(['questions', place, 'id'], `"${id}" is given twice`),
    ),
    ...findRepeated(service.fields.map(({ id, of }) => `${of} ${id}`)).map(([place, id]) =>
      at(['fields', place, 'id'], `"${id}" is given twice`),
    ),
    ...findRepeated(service.materials.map(({ id }) => id)).map(([place, id]) =>
      at(['materials', place, 'id'], `"${id}" is given twice`),
    ),
    ...findRepeated(service.refusals.map(({ id }) => id)).map(([place, id]) =>
      at(['refusals', place, 'id'], `"${id}" is given twice`),
    ),
    ...service.questions.flatMap((question, place) =>
      listOptionFaults(question).map((reason) => at(['questions', place, 'options'], reason)),
    ),
    ...listValidityFaults(service).map((reason) => at(['result', 'validity'], reason)),
    ...listFeeFaults(service).map((reason) => at(['fees', 'rows'], reason)),
  ]
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

function listOptionFaults({ id, kind, options = [] }: Question): string[] {
  if (kind !== 'choice') return options.length === 0 ? [] : ['expected options at a choice only']
  const allowed: readonly string[] = id === 'companion' ? Companion.options : RenewalReason.options
  const strange = options.map(({ value }) => value).filter((value) => !allowed.includes(value))
  if (options.length === 0) return ['expected at least one option, found none']
  return strange.map((value) => `expected one of ${allowed.join(', ')}, found ${value}`)
}

function listValidityFaults({ result: { validity } }: Service): string[] {
  const ages = validity.map(({ fromAge }) => fromAge)
  if (ages[0] !== 0) return [`expected the first class from age 0, found ${ages[0]}`]
  const rising = ages.every((age, at) => at === 0 || age > (ages[at - 1] ?? age))
  return rising ? [] : [`expected rising ages, found ${ages.join(', ')}`]
}

function listFeeFaults({ fees, validFrom }: Service): string[] {
  const needed = [...new Set(Object.values(fees.kindFor))]
  const missing = needed.filter((kind) => !fees.rows.some((row) => row.kind === kind && row.from <= validFrom))
  const repeated = findRepeated(fees.rows.map(({ kind, from }) => `${kind} from ${from}`))
  return [
    ...missing.map((kind) => `expected a fee "${kind}" in force on ${validFrom}, found none`),
    ...repeated.map(([, row]) => `"${row}" is given twice`),
  ]
}
