import type { Lang } from '#contract/fields.ts'
import type { FieldFault, Problem } from '#contract/problem.ts'
import type { Facts, Refused } from '#kernel/result.ts'
import { faultSentence, reasonSentence, reasonTitle } from '#texts/refusals.ts'
import { statusOf } from './status.ts'

export const problemType = 'application/problem+json; charset=utf-8'

/** A refusal as RFC 9457 problem, in the caller's language. `facts.field` names the input it is about. */
export function problemOf(refusal: Refused<string>, lang: Lang): Problem {
  const { reason } = refusal
  const facts = plainFacts(refusal.facts)
  const detail = reasonSentence(reason, facts, lang)
  const field = facts['field']
  const faults: FieldFault[] | undefined = typeof field === 'string' ? [{ field, reason, message: detail }] : undefined
  return {
    type: `urn:youban:problem:${reason}`,
    title: reasonTitle(reason, lang),
    status: statusOf(reason),
    detail,
    reason,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(faults === undefined ? {} : { faults }),
  }
}

export interface InputIssue {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly keys?: readonly string[] | undefined
  readonly expected?: string | undefined
  readonly format?: string | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** Nobody reads more, and a body of a thousand wrong fields must not cost a thousand sentences. */
const mostFaults = 20

/** What zod found wrong, field by field; the rejected values themselves are never repeated. */
export function inputProblem(issues: readonly InputIssue[], lang: Lang): Problem {
  const faults = issues
    .slice(0, mostFaults)
    .flatMap((issue) => faultsOf(issue, lang))
    .slice(0, mostFaults)
  return {
    type: 'urn:youban:problem:invalid-input',
    title: reasonTitle('invalid-input', lang),
    status: statusOf('invalid-input'),
    detail: reasonSentence('invalid-input', { fields: faults.map((fault) => fault.field).join(', ') }, lang),
    reason: 'invalid-input',
    faults,
  }
}

function faultsOf(issue: InputIssue, lang: Lang): FieldFault[] {
  const at = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).slice(0, mostFaults).map((key) => ({
      field: at === '' ? key : `${at}.${key}`,
      reason: 'unknown-field',
      message: faultSentence('unknown-field', issue, lang),
    }))
  }
  const reason = issue.code.replaceAll('_', '-')
  return [{ field: at === '' ? 'body' : at, reason, message: faultSentence(reason, issue, lang) }]
}

function plainFacts(facts: Facts | undefined): Record<string, string | number | boolean> {
  const entries = Object.entries(facts ?? {}).map(
    ([key, value]) => [key, Array.isArray(value) ? value.join(', ') : value] as [string, string | number | boolean],
  )
  return Object.fromEntries(entries)
}
