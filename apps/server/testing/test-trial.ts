import type { Hall } from '#contract/catalogue.ts'
import type { PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import type { People } from './test-applicants.ts'
import type { HallDay } from './test-hall-day.ts'
import type { EndedWay } from './test-ways.ts'

/** One version of a service in one hall, on the first working day on which it is in force. */
export interface Offer {
  readonly hall: Hall
  readonly service: Service
  readonly on: string
}

/** Everything that the tests of one offer share. */
export interface Trial extends Offer {
  readonly day: HallDay
  readonly people: People
  readonly ways: readonly EndedWay[]
  readonly chosen: readonly EndedWay[]
  readonly refused: readonly EndedWay[]
}

/** Somebody's filing, and the way that led to it. */
export interface Filled {
  readonly ended: EndedWay
  readonly input: PreApplication
}
