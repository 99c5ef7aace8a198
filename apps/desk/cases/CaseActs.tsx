import type { ReactNode } from 'react'
import { caseTexts, nextStepTexts } from '#texts/desk/cases.ts'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import type { CaseActProps } from './case-act.ts'
import { Decide } from './Decide.tsx'
import { HandOver } from './HandOver.tsx'
import { Review } from './Review.tsx'

/** What this person's role may do with a case. Who has no part in it reads what it waits for. */
export function CaseActs(acts: CaseActProps): ReactNode {
  const say = useWords()
  const { verbs } = useMe()
  const mayReview = verbs.includes('case.review')
  const mayApprove = verbs.includes('case.approve')
  const mayHandOver = verbs.includes('case.hand-over')
  return (
    <>
      {mayReview && <Review {...acts} />}
      {mayApprove && <Decide {...acts} />}
      {mayHandOver && <HandOver {...acts} />}
      {!mayReview && !mayApprove && !mayHandOver && (
        <ActionBar label={say(caseTexts.acts)} attached>
          <p className="desk-quiet">{say(nextStepTexts[acts.file.state])}</p>
        </ActionBar>
      )}
    </>
  )
}
