import type { Problem } from '#contract/problem.ts'

/** A refusal of a read, thrown so that the query holds it as its error. `message` is in the caller's language. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'Refusal'
    this.problem = problem
  }
}

/** The browser is no device of the hall, or no longer. */
export function isUnknownDevice(error: unknown): boolean {
  return error instanceof Refusal && [401, 403].includes(error.problem.status)
}
