import { createContext, useContext } from 'react'
import type { CaseKey } from '#contract/citizen.ts'

interface CaseKeyControl {
  /** Number and code, as long as the page is open: in memory only, never stored. */
  readonly caseKey: CaseKey | null
  readonly open: (caseKey: CaseKey | null) => void
}

export const CaseKeyContext = createContext<CaseKeyControl>({ caseKey: null, open: () => undefined })

export function useCaseKey(): CaseKeyControl {
  return useContext(CaseKeyContext)
}
