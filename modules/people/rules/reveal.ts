import type { PeopleReason, Reveal } from '#contract/people.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** An opened field is masked again on the screen after so long. */
export const hideAfterSeconds = 30

/** A look needs a purpose that an auditor can understand (个人信息保护法 Art 6: clear and reasonable purpose). */
export function decideReveal({ purpose, note }: Pick<Reveal, 'purpose' | 'note'>): Decision<string, PeopleReason> {
  if (purpose !== 'other') return accepted(purpose)
  if (note === undefined) return refused('purpose-note-required', { field: 'note' })
  return accepted(`other: ${note}`)
}
