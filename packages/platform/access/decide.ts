import type { Role, Verb } from '#contract/access.ts'
import type { CaseState } from '#contract/cases.ts'
import type { Grant, Principal, Scope, ScopeTerm } from './principal.ts'
import { deviceVerbs, roleVerbs } from './roles.ts'

export type AccessDecision =
  | { readonly allow: true; readonly scope: Scope }
  | { readonly allow: false; readonly reason: 'not-signed-in' | 'not-allowed' }

/**
 * The one place that decides who may do what. Its scope serves details, lists and counts alike, so that they cannot
 * disagree: `inScope` judges one object, `scopeSql` (platform/db) says the same in SQL.
 */
export function decide(principal: Principal, verb: Verb): AccessDecision {
  if (principal.kind === 'public') return { allow: false, reason: 'not-signed-in' }
  const terms = termsOf(principal, verb)
  if (terms.length === 0) return { allow: false, reason: 'not-allowed' }
  return { allow: true, scope: mint(verb, terms) }
}

export interface ScopedObject {
  readonly hallId: string
  readonly service?: string | undefined
  readonly stage?: CaseState | undefined
}

/** A missing value never matches a limited term. */
export function inScope(scope: Scope, object: ScopedObject): boolean {
  return scope.terms.some(
    (term) =>
      term.hallId === object.hallId && admits(term.services, object.service) && admits(term.stages, object.stage),
  )
}

export function verbsOf(principal: Principal): Verb[] {
  if (principal.kind === 'device') return [...deviceVerbs[principal.deviceKind]]
  if (principal.kind !== 'staff') return []
  return [...new Set(principal.grants.flatMap((grant) => Object.keys(roleVerbs[grant.role]) as Verb[]))]
}

function termsOf(principal: Exclude<Principal, { kind: 'public' }>, verb: Verb): ScopeTerm[] {
  if (principal.kind === 'system') return []
  if (principal.kind === 'device') {
    const verbs: readonly Verb[] = deviceVerbs[principal.deviceKind]
    return verbs.includes(verb) ? [{ hallId: principal.hallId, services: null, stages: null }] : []
  }
  return principal.grants.flatMap((grant) => termOf(grant, verb))
}

function termOf(grant: Grant, verb: Verb): ScopeTerm[] {
  const verbs: Partial<Record<Verb, readonly CaseState[] | 'any'>> = roleVerbs[grant.role satisfies Role]
  const stages = verbs[verb]
  if (stages === undefined) return []
  return [{ hallId: grant.hallId, services: grant.services, stages: stages === 'any' ? null : stages }]
}

function admits(allowed: readonly string[] | null, found: string | undefined): boolean {
  if (allowed === null) return true
  return found !== undefined && allowed.includes(found)
}

function mint(verb: Verb, terms: readonly ScopeTerm[]): Scope {
  // The only cast that makes a Scope: nothing else can claim to be proven.
  return { verb, terms } as unknown as Scope
}
