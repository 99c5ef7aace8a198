import { type ReactNode, useId, useState } from 'react'
import { findLegalDate } from '#kernel/legal-date.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskQuestionTexts, kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { GroupedField } from '#ui/field/GroupedField.tsx'
import type { Grouping } from '#ui/field/grouped-text.ts'
import { useIsCompact } from '../../display/use-is-compact.ts'
import { type Say, useWords } from '../../lang/Lang.tsx'
import { FieldKeypad } from '../frame/FieldKeypad.tsx'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { AnsweredLines, questionText } from './AnsweredLines.tsx'
import type { OpenQuestion } from './open-question.ts'

const dateGrouping: Grouping = { groups: [4, 2, 2], allowed: /[0-9]/ }

/** Until when the card is valid: eight digits, as they stand on its back. */
export function ExpiryQuestion({ answered, onChange, onAnswer, onBack }: OpenQuestion): ReactNode {
  const say = useWords()
  const { service, draft } = useVisit()
  const id = useId()
  const isCompact = useIsCompact()
  const before = draft.answers.cardExpires
  const [digits, setDigits] = useState(before === undefined || before === 'LONG_TERM' ? '' : before.replaceAll('-', ''))
  const [error, setError] = useState<string>()
  const question = service.questions.find((one) => one.id === 'cardExpires')

  function submit(): void {
    const read = readDate(digits, say)
    if ('date' in read) {
      onAnswer({ answers: { cardExpires: read.date } })
      return
    }
    setError(read.error)
    document.getElementById(id)?.focus()
  }
  return (
    <StoryPage
      title={say(questionText(service, 'cardExpires'))}
      titleKey="cardExpires"
      isHeadingQuiet={isCompact && error !== undefined}
      above={<AnsweredLines answered={answered} onChange={onChange} />}
      band={
        <FieldKeypad
          fieldId={id}
          label={say(kioskStoryTexts.keypad)}
          backspaceLabel={say(kioskStoryTexts.backspace)}
          beside={
            <Button className="kiosk-beside" onPress={() => onAnswer({ answers: { cardExpires: 'LONG_TERM' } })}>
              {say(kioskQuestionTexts.longTerm)}
            </Button>
          }
        />
      }
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
      {question?.hint !== undefined && <p className="kiosk-lead">{say(question.hint)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <GroupedField
          id={id}
          grouping={dateGrouping}
          label={say(kioskQuestionTexts.expiryLabel)}
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
          inputMode="none"
          autoComplete="off"
          autoFocus
        />
      </form>
    </StoryPage>
  )
}

function readDate(digits: string, say: Say): { date: string } | { error: string } {
  if (digits.length !== 8) return { error: say(kioskQuestionTexts.expiryEmpty) }
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]
  const date = `${year}-${month}-${day}`
  if (findLegalDate(date) !== undefined) return { date }
  if (Number(month) < 1 || Number(month) > 12) return { error: say(kioskQuestionTexts.expiryMonth(month)) }
  return { error: say(kioskQuestionTexts.expiryImpossible(Number(month), Number(day))) }
}
