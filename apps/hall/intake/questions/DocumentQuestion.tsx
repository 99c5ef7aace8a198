import type { ReactNode } from 'react'
import { ageOn } from '#modules/catalogue/rules/index.ts'
import { checkPerson } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { type Fault, useChecks } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FormPage } from '../form/FormPage.tsx'
import { type DocumentField, type DocumentKind, useDocument } from '../form/use-document.tsx'
import { documentOf } from '../visit/pre-application.ts'
import { useVisit } from '../visit/visit-context.ts'
import { FirstBack } from './FirstBack.tsx'
import type { OpenQuestion } from './open-question.ts'

const titles = {
  passport: intakeTexts.passportTitle,
  'birth-certificate': intakeTexts.newbornTitle,
} as const satisfies Record<DocumentKind, object>

interface DocumentQuestionProps extends OpenQuestion {
  kind: DocumentKind
  kinds: ReactNode
}

/** Who it is for, as it stands in a passport or, of a newborn, in the birth certificate. */
export function DocumentQuestion({ kind, kinds, onAnswer, onBack }: DocumentQuestionProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { draft, change, today } = useVisit()
  const document = useDocument({ kind, typed: draft, onChange: (part) => change({ ...part, holder: null }), find })
  const checks = useChecks<string>({ ...document.numberCheck, ...document.originChecks })

  function check() {
    // The name is asked on a page of its own.
    return checkPerson({ name: 'A', identity: kind, ...documentOf(draft), at: 'applicant', on: today })
  }
  function find(field: DocumentField): Fault | undefined {
    const checked = check()
    if (checked.ok || checked.facts?.['field'] !== `applicant.${field}`) return undefined
    return { message: reasonSentence(checked.reason, {}, lang) }
  }
  function answer(): void {
    const checked = check()
    if (!checked.ok) return
    const { identity, idNumber, country, born } = checked.value
    onAnswer({ born, holder: { identity, idNumber, country, born, age: ageOn({ born, on: today }) } })
  }
  return (
    <FormPage
      title={say(titles[kind])}
      titleKey={kind}
      above={kinds}
      checks={checks}
      keys={{ fieldId: document.bornId }}
      onBack={onBack}
      back={<FirstBack onBack={onBack} />}
      onDone={answer}
    >
      {document.numberField(checks)}
      {document.originFields(checks)}
    </FormPage>
  )
}
