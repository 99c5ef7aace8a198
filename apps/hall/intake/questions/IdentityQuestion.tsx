import type { ReactNode } from 'react'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { IdentityKinds } from '../form/IdentityKinds.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { DocumentQuestion } from './DocumentQuestion.tsx'
import { IdCardQuestion } from './IdCardQuestion.tsx'
import type { OpenQuestion } from './open-question.ts'

/** Who it is for, by the document that the service asks for. */
export function IdentityQuestion(question: OpenQuestion): ReactNode {
  const { service, draft, change } = useVisit()
  const { identity } = draft
  const kinds = (
    <>
      <BeforeThis />
      {service.identity.length > 1 && (
        <IdentityKinds
          label={intakeTexts.identityKind}
          kinds={service.identity}
          value={identity}
          onChange={(kind) => change({ identity: kind, idNumber: '', holder: null })}
        />
      )}
    </>
  )
  if (identity === 'id-card') return <IdCardQuestion {...question} kinds={kinds} />
  return <DocumentQuestion key={identity} {...question} kind={identity} kinds={kinds} />
}

/** That a family may come together, before the first of them; and after that, who is done and that this is another. */
function BeforeThis(): ReactNode {
  const say = useWords()
  const { filled } = useVisit()
  const last = filled.at(-1)
  if (last === undefined) return <p className="intake-lead">{say(intakeTexts.togetherHint)}</p>
  return (
    <Banner tone="ok" title={say(intakeTexts.filledBefore(last.draft.name, say(last.service.name)))}>
      {say(intakeTexts.nowAnother(filled.length + 1))}
    </Banner>
  )
}
