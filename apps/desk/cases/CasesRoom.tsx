import { useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { caseTexts } from '#texts/desk/cases.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'
import { CaseFile } from './CaseFile.tsx'
import { CaseList } from './CaseList.tsx'
import './cases.css'

/** The work list, and beside it the case that the address names. */
export function CasesRoom(): ReactNode {
  const say = useWords()
  const { caseId } = useParams({ strict: false })
  const search = useSearch({ from: '/desk/cases' })
  return (
    <div className="desk-cases">
      <CaseList search={search} openId={caseId ?? null} />
      {caseId === undefined ? (
        <div className="desk-cases__none">
          <Empty title={say(caseTexts.choose)}>{say(caseTexts.chooseText)}</Empty>
        </div>
      ) : (
        <CaseFile key={caseId} caseId={caseId} />
      )}
    </div>
  )
}
