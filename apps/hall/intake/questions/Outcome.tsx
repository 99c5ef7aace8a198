import { type ReactNode, useState } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskListTexts, kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useIsCompact } from '../../display/use-is-compact.ts'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { LaterPage } from '../later/LaterPage.tsx'
import { personalOutcome } from '../visit/personal.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { AnsweredLines } from './AnsweredLines.tsx'
import { NotToday } from './NotToday.tsx'
import type { OpenQuestion } from './open-question.ts'
import { PersonalListView } from './PersonalListView.tsx'

/** So many answers stand over the list. */
const mostAnswers = 5

/** What the answers come to: the personal list, or why not today and what can be done instead. */
export function Outcome({ answered, onChange, onBack }: OpenQuestion): ReactNode {
  const say = useWords()
  const visit = useVisit()
  const [showsAnswers, setShowsAnswers] = useState(false)
  const outcome = personalOutcome(visit)
  const { channel } = useHost()
  const [isLater, setLater] = useState(false)
  // Many answers would push the list below the edge of the glass: they are one press away.
  const isSmall = useIsCompact()
  const isCompact = isSmall || answered.length > mostAnswers
  // On a telephone the answer stands first, and under it what it comes from.
  const isScrolled = channel === 'phone'
  const lines = <AnsweredLines answered={answered} onChange={onChange} isTight={!isCompact} />
  const shown =
    isCompact && !showsAnswers ? (
      <Button onPress={() => setShowsAnswers(true)}>{say(kioskQuestionTexts.showAnswers)}</Button>
    ) : (
      lines
    )
  const above = isScrolled ? undefined : shown
  const back = (
    <Button icon="left" onPress={showsAnswers ? () => setShowsAnswers(false) : onBack}>
      {say(frameTexts.back)}
    </Button>
  )
  if (outcome === undefined) return null
  if (isLater) return <LaterPage onStay={() => setLater(false)} />
  if (!outcome.ok) {
    return (
      <StoryPage title={say(kioskListTexts.notToday)} titleKey="outcome" above={above} actions={back}>
        <NotToday refusal={outcome} />
        {isScrolled && <AnswersBelow>{lines}</AnswersBelow>}
      </StoryPage>
    )
  }
  return (
    <StoryPage
      title={say(kioskListTexts.title)}
      titleKey="outcome"
      isHeadingQuiet={isSmall && !showsAnswers && !isScrolled}
      above={above}
      actions={
        <>
          {back}
          {(channel === 'kiosk' || channel === 'phone') && (
            <Button icon="phone" onPress={() => setLater(true)}>
              {say(channel === 'phone' ? intakeTexts.laterPhone : intakeTexts.later)}
            </Button>
          )}
          <Button variant="primary" onPress={visit.goOn}>
            {say(kioskQuestionTexts.toForm)}
          </Button>
        </>
      }
    >
      {!(isCompact && showsAnswers) && <PersonalListView list={outcome.value} />}
      {isScrolled && <AnswersBelow>{lines}</AnswersBelow>}
    </StoryPage>
  )
}

function AnswersBelow({ children }: { children: ReactNode }): ReactNode {
  const say = useWords()
  return <Section title={say(kioskQuestionTexts.answered)}>{children}</Section>
}
