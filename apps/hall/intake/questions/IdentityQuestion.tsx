import type { ReactNode } from 'react'
import { intakeTexts } from '#texts/hall/intake.ts'
import { IdentityKinds } from '../form/IdentityKinds.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { DocumentQuestion } from './DocumentQuestion.tsx'
import { IdCardQuestion } from './IdCardQuestion.tsx'
import type { OpenQuestion } from './open-question.ts'

/** Who it is for, by the document that the service asks for. */
export function IdentityQuestion(question: OpenQuestion): ReactNode {
  const { service, draft, change } = useVisit()
  const { identity } = draft
  const kinds =
    service.identity.length > 1 ? (
      <IdentityKinds
        label={intakeTexts.identityKind}
        kinds={service.identity}
        value={identity}
        onChange={(kind) => change({ identity: kind, idNumber: '', holder: null })}
      />
    ) : null
  if (identity === 'id-card') return <IdCardQuestion {...question} kinds={kinds} />
  return <DocumentQuestion key={identity} {...question} kind={identity} kinds={kinds} />
}
