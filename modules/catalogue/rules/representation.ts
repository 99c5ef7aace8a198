import type { CatalogueReason } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Circumstances, holds } from './conditions.ts'

/** The answer that says who hands it in, and its value for somebody with a power of attorney. */
const question = 'applying'
const byAgent = 'agent'

/**
 * Whether a guardian applies, and whether both parents must. 民法典 Art 19, 20, 23: the guardian represents who is not
 * of full capacity; 居民身份证法 Art 7 and 护照 rules name the age at which one applies alone.
 */
export function needsGuardian(
  { guardian }: Pick<Service, 'guardian'>,
  circumstances: Circumstances,
): { readonly first: boolean; readonly second: boolean } {
  const { age } = circumstances
  if (guardian === undefined || age === undefined || age >= guardian.underAge) return { first: false, second: false }
  const one = guardian.oneWhen !== undefined && holds(guardian.oneWhen, circumstances)
  return { first: true, second: guardian.both === true && !one }
}

/** Whether an agent hands it in, or that this matter takes none (民法典 Art 161: some acts are the person's own). */
export function needsAgent(
  { agent }: Pick<Service, 'agent'>,
  circumstances: Circumstances,
): Decision<boolean, Extract<CatalogueReason, 'agent-not-allowed'>> {
  if (circumstances.answers[question] !== byAgent) return accepted(false)
  return agent.allowed && holds(agent.when, circumstances) ? accepted(true) : refused('agent-not-allowed')
}
