import { type ReactNode, useId, useState } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { GroupedField } from '#ui/field/GroupedField.tsx'
import { useIsCompact } from '../../display/use-is-compact.ts'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { AnsweredLines, questionText } from './AnsweredLines.tsx'
import type { OpenQuestion } from './open-question.ts'
import { dateGrouping, digitsOf, readDate } from './read-date.ts'

interface DateQuestionProps extends OpenQuestion {
  id: string
}

/** A day as eight digits, as they stand on a card; a paper may also be valid for life. */
export function DateQuestion({ id: questionId, answered, onChange, onAnswer, onBack }: DateQuestionProps): ReactNode {
  const { inputMode } = useHost()
  const say = useWords()
  const { service, draft } = useVisit()
  const id = useId()
  const isCompact = useIsCompact()
  const [digits, setDigits] = useState(digitsOf(draft.answers[questionId]))
  const [error, setError] = useState<string>()
  const question = service.questions.find((one) => one.id === questionId)

  function submit(): void {
    const read = readDate(digits, say)
    if ('date' in read) {
      onAnswer({ answers: { [questionId]: read.date } })
      return
    }
    setError(read.error)
    document.getElementById(id)?.focus()
  }
  return (
    <StoryPage
      title={say(questionText(service, questionId))}
      titleKey={questionId}
      isHeadingQuiet={isCompact && error !== undefined}
      above={<AnsweredLines answered={answered} onChange={onChange} />}
      keys={{ fieldId: id, beside: question?.kind === 'expiry-date' ? longTerm() : undefined }}
      actions={
        <>
          <Button icon="left" onPress={onBack}>
            {say(frameTexts.back)}
          </Button>
          <Button variant="primary" onPress={submit}>
            {say(kioskQuestionTexts.next)}
          </Button>
        </>
      }
    >
      {question?.hint !== undefined && <p className="intake-lead">{say(question.hint)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <GroupedField
          id={id}
          grouping={dateGrouping}
          label={say(
            question?.kind === 'expiry-date' ? kioskQuestionTexts.expiryLabel : questionText(service, questionId),
          )}
          hint={say(kioskQuestionTexts.expiryHint)}
          value={digits}
          onChange={(next) => {
            setDigits(next.slice(0, 8))
            setError(undefined)
          }}
          onBlur={() => {
            const read = readDate(digits, say)
            if (digits !== '' && 'error' in read) setError(read.error)
          }}
          error={error}
          inputMode={inputMode}
          autoComplete="off"
          autoFocus
        />
      </form>
    </StoryPage>
  )

  function longTerm(): ReactNode {
    return (
      <Button className="intake-beside" onPress={() => onAnswer({ answers: { [questionId]: 'LONG_TERM' } })}>
        {say(kioskQuestionTexts.longTerm)}
      </Button>
    )
  }
}
