import { type ReactNode, useMemo, useState } from 'react'
import type { CaseKey } from '#contract/citizen.ts'
import { CaseKeyContext } from './case-key.ts'

/** Keeps the key of the opened case from page to page. A reload forgets it. */
export function CaseKeyProvider({ children }: { children: ReactNode }): ReactNode {
  const [caseKey, open] = useState<CaseKey | null>(null)
  const control = useMemo(() => ({ caseKey, open }), [caseKey])
  return <CaseKeyContext value={control}>{children}</CaseKeyContext>
}
