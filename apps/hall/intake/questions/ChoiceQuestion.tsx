import type { ReactNode } from 'react'
import { listOptions } from '#modules/catalogue/rules/index.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { useWords } from '../../lang/Lang.tsx'
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
  const { service, draft } = useVisit()
  const question = service.questions.find((one) => one.id === id)
  if (question === undefined) throw new Error(`expected a question ${id} of ${service.code}, found none`)
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
        {listOptions(question, circumstancesOf(draft)).map(({ value, text, hint }) => (
          <Button
            key={value}
            className="intake-option"
            iconEnd="right"
            isOn={draft.answers[id] === value ? true : undefined}
            onPress={() => onAnswer({ answers: { [id]: value } })}
          >
            <span className="intake-option__text">{say(text)}</span>
            {hint !== undefined && <span className="intake-option__hint">{say(hint)}</span>}
          </Button>
        ))}
      </div>
    </StoryPage>
  )
}
