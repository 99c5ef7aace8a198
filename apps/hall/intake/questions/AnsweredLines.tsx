import type { ReactNode } from 'react'
import type { Service } from '#contract/service.ts'
import { maskIdentity } from '#kernel/mask.ts'
import { fullDateText } from '#texts/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Lang, Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { type Say, useLang, useWords } from '../../lang/Lang.tsx'
import { type Draft, identityQuestion } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'

interface AnsweredLinesProps {
  answered: readonly string[]
  onChange: (id: string) => void
  /** Two columns, where the list needs the room. */
  isTight?: boolean | undefined
}

/** What is answered, in short lines, each with a way to correct it. */
export function AnsweredLines({ answered, onChange, isTight }: AnsweredLinesProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { service, draft } = useVisit()
  if (answered.length === 0) return null
  return (
    <ul className="intake-answers" data-tight={isTight || undefined} aria-label={say(kioskQuestionTexts.answered)}>
      {answered.map((id) => {
        const asked = say(questionText(service, id))
        return (
          <li key={id} className="intake-answers__line">
            <p className="intake-answers__words">
              <span className="intake-answers__question">{asked}</span>
              <strong>{answerText({ service, draft, id }, say, lang)}</strong>
            </p>
            <Button variant="plain" label={say(kioskQuestionTexts.changeAnswer(asked))} onPress={() => onChange(id)}>
              {say(frameTexts.change)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** The question in the words of the catalogue. */
export function questionText(service: Service, id: string): Text {
  if (id === identityQuestion) return kioskQuestionTexts.idNumberShort
  const question = service.questions.find((one) => one.id === id)
  if (question === undefined) throw new Error(`expected a question ${id} of ${service.code}, found none`)
  return question.text
}

/** An answer in the words of the catalogue. */
export function answerText(of: { service: Service; draft: Draft; id: string }, say: Say, lang: Lang): string {
  const { service, draft, id } = of
  // The full number is shown only while it is typed.
  if (id === identityQuestion) return draft.holder === null ? '' : maskIdentity(draft.holder)
  const answer = draft.answers[id]
  const question = service.questions.find((one) => one.id === id)
  if (question?.kind !== 'choice') {
    if (answer === undefined || answer === 'LONG_TERM') return say(kioskQuestionTexts.longTermShort)
    return fullDateText(answer, lang)
  }
  const option = question.options?.find(({ value }) => value === answer)
  return option === undefined ? '' : say(option.text)
}
