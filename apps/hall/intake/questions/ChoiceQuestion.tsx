import type { ReactNode } from 'react'
import { listOptions, listPromises } from '#modules/catalogue/rules/index.ts'
import { dateText } from '#texts/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { circumstancesOf } from '../visit/draft.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { AnsweredLines } from './AnsweredLines.tsx'
import type { OpenQuestion } from './open-question.ts'

interface ChoiceQuestionProps extends OpenQuestion {
  id: string
}

/** A choice by pressing once. Buttons, not radios: an arrow key would answer before the person has read all of them. */
export function ChoiceQuestion({ id, answered, onChange, onAnswer, onBack }: ChoiceQuestionProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { service, draft, catalogue, today } = useVisit()
  const question = service.questions.find((one) => one.id === id)
  if (question === undefined) throw new Error(`expected a question ${id} of ${service.code}, found none`)
  const circumstances = circumstancesOf(draft)
  const { calendar } = catalogue
  const promises = listPromises({ service, circumstances, question: id, on: today, calendar })
  return (
    <StoryPage
      title={say(question.text)}
      titleKey={id}
      isLow
      above={<AnsweredLines answered={answered} onChange={onChange} />}
      actions={
        <Button icon="left" onPress={onBack}>
          {say(frameTexts.back)}
        </Button>
      }
    >
      {question.hint !== undefined && <p className="intake-lead">{say(question.hint)}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own */}
      <div className="intake-options" role="group" aria-label={say(question.text)}>
        {listOptions(question, circumstances).map(({ value, text, hint }) => (
          <Button
            key={value}
            className="intake-option"
            iconEnd="right"
            isOn={draft.answers[id] === value ? true : undefined}
            onPress={() => onAnswer({ answers: { [id]: value } })}
          >
            <span className="intake-option__text">{say(text)}</span>
            {hint !== undefined && <span className="intake-option__hint">{say(hint)}</span>}
            {readyBy(value)}
          </Button>
        ))}
      </div>
    </StoryPage>
  )

  /** Where the answer moves the date, the date stands with it. */
  function readyBy(value: string): ReactNode {
    const due = promises[value]
    if (due === undefined) return null
    const words = due === today ? kioskQuestionTexts.readyToday : kioskQuestionTexts.readyBy(dateText(due, today, lang))
    return <span className="intake-option__hint">{say(words)}</span>
  }
}
