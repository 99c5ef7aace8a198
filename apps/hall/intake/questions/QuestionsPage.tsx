import { type ReactNode, useState } from 'react'
import { identityQuestion, isAnswered, questionsOf, withAnswer } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'
import { ChoiceQuestion } from './ChoiceQuestion.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { IdentityQuestion } from './IdentityQuestion.tsx'
import { Outcome } from './Outcome.tsx'
import type { OpenQuestion } from './open-question.ts'

/** One question open at a time, the answered ones above it; then the list that comes of them. */
export function QuestionsPage(): ReactNode {
  const { service, draft, change, leave, today } = useVisit()
  const [changing, setChanging] = useState<string | null>(null)
  const asked = questionsOf(service, draft, today)
  const open = changing ?? asked.find((id) => !isAnswered(draft, id)) ?? null
  const place = open === null ? asked.length : asked.indexOf(open)

  const question: OpenQuestion = {
    answered: asked.slice(0, place),
    onChange: setChanging,
    onAnswer: (part) => {
      change(withAnswer(service, draft, part, today))
      setChanging(null)
    },
    onBack: () => {
      const before = asked[place - 1]
      if (before === undefined) leave()
      else setChanging(before)
    },
  }
  if (open === null) return <Outcome {...question} />
  if (open === identityQuestion) return <IdentityQuestion {...question} />
  const kind = service.questions.find(({ id }) => id === open)?.kind
  if (kind === 'choice') return <ChoiceQuestion key={open} id={open} {...question} />
  return <DateQuestion key={open} id={open} {...question} />
}
