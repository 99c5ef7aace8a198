import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { dayOf, shortDateText } from '#texts/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Steps } from '#ui/record/Steps.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { type CaseStage, stageState, stages } from './case-course.ts'

const names = {
  accepted: portalStatusTexts.stageAccepted,
  review: portalStatusTexts.stageReview,
  make: portalStatusTexts.stageMake,
  collect: portalStatusTexts.stageCollect,
} as const satisfies Record<CaseStage, object>

const endedBy = {
  accepted: 'accepted',
  review: 'approved',
  make: 'document-made',
  collect: 'handed-over',
} as const satisfies Record<CaseStage, string>

/** Accepted, review, making, collect: done, now and later, with the days on which they were done. */
export function CaseStages({ status }: { status: CaseStatus }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  if (stageState(status.state, 'accepted') === null) return null
  return (
    <div className="portal-stages">
      <Steps
        look="points"
        label={say(portalStatusTexts.stages)}
        doneLabel={say(portalStatusTexts.doneLabel)}
        steps={stages.map((stage) => {
          const state = stageState(status.state, stage) ?? 'later'
          return { id: stage, text: say(names[stage]), state, detail: detailOf(stage, state) }
        })}
      />
    </div>
  )

  function detailOf(stage: CaseStage, state: 'done' | 'now' | 'later'): string {
    if (state === 'now') return say(stage === 'collect' ? portalStatusTexts.collectNow : portalStatusTexts.underWay)
    if (state === 'later') return say(portalStatusTexts.notYet)
    const event = status.timeline.find(({ kind }) => kind === endedBy[stage])
    if (event === undefined) return say(portalStatusTexts.finished)
    const day = dayOf(event.at)
    return shortDateText(day, day, lang)
  }
}
