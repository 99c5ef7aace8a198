import '../intake.css'
import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Filed } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { useHallTime } from '../../time/HallTime.tsx'
import { CheckPage } from '../check/CheckPage.tsx'
import { MatterPage } from '../form/MatterPage.tsx'
import { OtherPersonPage } from '../form/OtherPersonPage.tsx'
import { PersonPage } from '../form/PersonPage.tsx'
import { HostContext, type IntakeHost } from '../host.ts'
import { PapersPage } from '../papers/PapersPage.tsx'
import { PhotoPage } from '../photo/PhotoPage.tsx'
import { QuestionsPage } from '../questions/QuestionsPage.tsx'
import { forFamily, forSamePerson } from './carry-over.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { findPersonalList } from './personal.ts'
import type { SavedVisit } from './saved-visit.ts'
import { type Stage, stageAfter, stageBefore, stagesOf } from './stages.ts'
import { type FilledMatter, VisitContext, type VisitState } from './visit-context.ts'

export interface VisitProps {
  host: IntakeHost
  service: Service
  catalogue: HallCatalogue
  /** What was filled in on another device. */
  start?: SavedVisit | undefined
  /** Submitted: what came of it, and what was filled in. */
  onFiled: (filed: Filed, matters: readonly FilledMatter[]) => void
  onLeave: () => void
}

/** One visitor fills in one matter or several. Everything typed lives here and goes when this goes. */
export function Visit({ host, service: first, catalogue, start, onFiled, onLeave }: VisitProps): ReactNode {
  const today = useHallTime().today()
  const [service, setService] = useState(first)
  const [draft, setDraft] = useState<Draft>(
    () => start?.draft ?? { ...emptyDraft, identity: first.identity[0] ?? 'id-card' },
  )
  const [stage, setStage] = useState<Stage>('questions')
  const [isChanging, setChanging] = useState(false)
  const [filled, setFilled] = useState<readonly FilledMatter[]>(() => start?.filled ?? [])
  const list = findPersonalList({ service, catalogue, today, draft })
  const stages = stagesOf(service, draft, list)

  const visit: VisitState = {
    service,
    catalogue,
    today,
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    list,
    stages,
    stage,
    go: (next) => {
      setChanging(stage === 'check')
      setStage(next)
    },
    goOn: () => {
      // One page changed from the check leads back to it; other answers may ask for other pages, so these are gone through.
      const isBack = isChanging && stage !== 'questions'
      setChanging(false)
      setStage(isBack ? 'check' : stageAfter(stages, stage))
    },
    goBack: () => setStage(stageBefore(stages, stage)),
    leave: onLeave,
    filled,
    addAnother: (who, next) => {
      if (list === null) return
      setFilled([...filled, { service, draft, list }])
      setService(next)
      setDraft(who === 'same' ? forSamePerson(draft, next) : forFamily(draft, next))
      setStage('questions')
    },
  }
  return (
    <HostContext value={host}>
      <VisitContext value={visit}>
        <StagePage key={`${filled.length} ${stage}`} stage={stage} onFiled={onFiled} />
      </VisitContext>
    </HostContext>
  )
}

function StagePage({ stage, onFiled }: { stage: Stage; onFiled: VisitProps['onFiled'] }): ReactNode {
  switch (stage) {
    case 'questions':
      return <QuestionsPage />
    case 'person':
      return <PersonPage />
    case 'guardian':
      return <OtherPersonPage who="guardian" />
    case 'second':
      return <OtherPersonPage who="secondGuardian" />
    case 'agent':
      return <OtherPersonPage who="agent" />
    case 'matter':
      return <MatterPage />
    case 'papers':
      return <PapersPage />
    case 'photo':
      return <PhotoPage />
    case 'check':
      return <CheckPage onFiled={onFiled} />
  }
}
