import type { ReactNode } from 'react'
import type { IdentityKind } from '#contract/service.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { BirthCertificateQuestion } from './BirthCertificateQuestion.tsx'
import { IdCardQuestion } from './IdCardQuestion.tsx'
import type { OpenQuestion } from './open-question.ts'
import { PassportQuestion } from './PassportQuestion.tsx'

const names = {
  'id-card': intakeTexts.idCard,
  passport: intakeTexts.passport,
  'birth-certificate': intakeTexts.birthCertificate,
} as const satisfies Record<IdentityKind, object>

/** Who it is for, by the document that the service asks for. */
export function IdentityQuestion(question: OpenQuestion): ReactNode {
  const { service, draft } = useVisit()
  const kinds = service.identity.length > 1 ? <Kinds /> : null
  switch (draft.identity) {
    case 'id-card':
      return <IdCardQuestion {...question} kinds={kinds} />
    case 'passport':
      return <PassportQuestion {...question} kinds={kinds} />
    case 'birth-certificate':
      return <BirthCertificateQuestion {...question} kinds={kinds} />
  }
}

/** Where people of several kinds are served: which document is it? */
function Kinds(): ReactNode {
  const say = useWords()
  const { service, draft, change } = useVisit()
  return (
    <FilterButtons
      label={say(intakeTexts.identityKind)}
      options={service.identity.map((value) => ({ value, text: say(names[value]) }))}
      value={draft.identity}
      onChange={(identity) => change({ identity, idNumber: '', holder: null })}
    />
  )
}
