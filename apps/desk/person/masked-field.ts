import type { Reveal } from '#contract/people.ts'
import type { Text } from '#texts/lang.ts'

/** A field that is shown masked, and what a look at it is for. */
export interface MaskedField {
  readonly label: Text
  readonly field: Reveal['field']
  readonly personId: string
  readonly preApplicationId: string
  /** Whose field, and in which matter: both stand in the question. */
  readonly of: { readonly name: string; readonly thing: string }
}
