import type { ReactNode } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { type Step, Steps } from '#ui/record/Steps.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { type Stage, useVisit } from './visit-context.ts'

const steps = [
  { id: 'questions', text: kioskStoryTexts.questions, stages: ['questions'] },
  { id: 'person', text: kioskStoryTexts.fillIn, stages: ['person', 'guardian'] },
  { id: 'photo', text: kioskStoryTexts.photo, stages: ['photo'] },
  { id: 'check', text: kioskStoryTexts.check, stages: ['check'] },
  { id: 'ticket', text: kioskStoryTexts.ticket, stages: ['ticket'] },
] as const satisfies readonly { id: Stage; text: object; stages: readonly Stage[] }[]

/** Where in the story this is. Done steps may be opened again, until it is submitted. */
export function StorySteps({ isLocked }: { isLocked: boolean }): ReactNode {
  const say = useWords()
  const { stage, go } = useVisit()
  const now = steps.findIndex(({ stages }) => stages.some((one) => one === stage))
  return (
    <Steps
      label={say(kioskStoryTexts.steps)}
      doneLabel={say(frameTexts.done)}
      steps={steps.map(
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
