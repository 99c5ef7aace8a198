import type { CaseDetail } from '#contract/cases.ts'
import type { Text } from '#texts/lang.ts'

/** What every act on a case is given. */
export interface CaseActProps {
  readonly file: CaseDetail
  /** The reply of an act, and what it did in words. */
  readonly onDone: (file: CaseDetail, said: Text) => void
}
