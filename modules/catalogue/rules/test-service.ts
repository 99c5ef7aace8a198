import type { CatalogueReason } from '#contract/catalogue.ts'
import type { Answers } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import type { Decision } from '#kernel/result.ts'
import { findService } from './find.ts'
import { type PersonalFacts, type PersonalList, preparePersonalList } from './personal-list.ts'
import { publishedCatalogue } from './test-catalogue.ts'

/** Who asks, and when: somebody grown up in July 2024 where nothing else is said. */
export interface Asker {
  readonly born?: string
  readonly on?: string
}

/** One published service, asked by people. */
export interface OpenService {
  readonly service: Service
  readonly prepare: (answers: Answers, asker?: Asker) => Decision<PersonalList, CatalogueReason, PersonalFacts>
  /** The list of somebody who is not refused. */
  readonly listOf: (answers: Answers, asker?: Asker) => PersonalList
  readonly papersOf: (answers: Answers, asker?: Asker) => string[]
  /** The id of the obstacle, or why else somebody is refused. */
  readonly refusalOf: (answers: Answers, asker?: Asker) => string | undefined
  /** The service an obstacle leads to. */
  readonly insteadOf: (answers: Answers, asker?: Asker) => string | undefined
}

const { services, calendar } = publishedCatalogue()
const aMonday = '2024-07-15'
const grownUp = '1990-01-01'

/** Opens the version of July 2024. For tests only. */
export function openService(code: string): OpenService {
  const service = getService(code)

  function prepare(answers: Answers, { born = grownUp, on = aMonday }: Asker = {}) {
    return preparePersonalList({ service, answers, born, on, calendar })
  }

  function listOf(answers: Answers, asker?: Asker): PersonalList {
    const decision = prepare(answers, asker)
    if (!decision.ok) throw new Error(`${decision.reason} ${JSON.stringify(decision.facts)}`)
    return decision.value
  }

  function refusalOf(answers: Answers, asker?: Asker): string | undefined {
    const decision = prepare(answers, asker)
    return decision.ok ? undefined : (decision.facts?.obstacle ?? decision.reason)
  }

  return {
    service,
    prepare,
    listOf,
    papersOf: (answers, asker) => listOf(answers, asker).materials.map(({ id }) => id),
    refusalOf,
    insteadOf(answers, asker) {
      const refusal = refusalOf(answers, asker)
      return service.obstacles.find(({ id }) => id === refusal)?.instead
    },
  }
}

function getService(code: string): Service {
  const service = findService({ services }, { code, on: aMonday })
  if (service === undefined) throw new Error(`expected the service ${code}, found none`)
  return service
}
