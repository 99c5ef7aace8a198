import type { ReactNode } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { type Step, Steps } from '#ui/record/Steps.tsx'
import { useWords } from '../../lang/Lang.tsx'
import type { Stage } from './stages.ts'
import { useVisit } from './visit-context.ts'

const steps = [
  { id: 'questions', text: kioskStoryTexts.questions, stages: ['questions'] },
  { id: 'person', text: kioskStoryTexts.fillIn, stages: ['person', 'guardian', 'second', 'agent', 'matter'] },
  { id: 'papers', text: intakeTexts.papersStep, stages: ['papers'] },
  { id: 'photo', text: kioskStoryTexts.photo, stages: ['photo'] },
  { id: 'check', text: kioskStoryTexts.check, stages: ['check'] },
] as const satisfies readonly { id: Stage; text: object; stages: readonly Stage[] }[]

/** Where in the story this is. Done steps may be opened again, until it is submitted. */
export function StorySteps({ isLocked }: { isLocked: boolean }): ReactNode {
  const say = useWords()
  const { stage, stages, list, go } = useVisit()
  // Before the list is known every step is drawn: the bar does not grow under the eye.
  const shown = steps.filter(({ id }) => list === null || stages.includes(id))
  const now = shown.findIndex((step) => step.stages.some((one) => one === stage))
  return (
    <Steps
      label={say(kioskStoryTexts.steps)}
      doneLabel={say(frameTexts.done)}
      steps={shown.map(
        ({ id, text }, place): Step => ({
          id,
          text: say(text),
          state: stateOf(place, now),
          onOpen: isLocked ? undefined : () => go(id),
        }),
      )}
    />
  )
}

function stateOf(place: number, now: number): Step['state'] {
  if (place === now) return 'now'
  return place < now ? 'done' : 'later'
}
