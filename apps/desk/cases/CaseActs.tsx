import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CaseDetail } from '#contract/cases.ts'
import { caseTexts, nextStepTexts } from '#texts/desk/cases.ts'
import type { Text } from '#texts/lang.ts'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import { caseKey } from '../window/desk-key.ts'
import { Decide } from './Decide.tsx'
import { HandOver } from './HandOver.tsx'
import { Review } from './Review.tsx'

/** What this person's role may do with a case. Who has no part in it reads what it waits for. */
export function CaseActs({ file, onChanged }: { file: CaseDetail; onChanged: () => void }): ReactNode {
  const say = useWords()
  const { verbs } = useMe()
  const queries = useQueryClient()
  const [said, setSaid] = useState<Text | null>(null)
  function finish(reply: CaseDetail, words: Text): void {
    queries.setQueryData(caseKey(reply.id), reply)
    setSaid(words)
    onChanged()
  }
  const acts = { file, onDone: finish }
  const mayReview = verbs.includes('case.review')
  const mayApprove = verbs.includes('case.approve')
  const mayHandOver = verbs.includes('case.hand-over')
  return (
    <>
      <p className="ui-visually-hidden" role="status">
        {said === null ? '' : say(said)}
      </p>
      {mayReview && <Review {...acts} />}
      {mayApprove && <Decide {...acts} />}
      {mayHandOver && <HandOver {...acts} />}
      {!mayReview && !mayApprove && !mayHandOver && (
        <ActionBar label={say(caseTexts.acts)} attached>
          <p className="desk-quiet">{say(nextStepTexts[file.state])}</p>
        </ActionBar>
      )}
    </>
  )
}
