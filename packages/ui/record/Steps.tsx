import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { Icon } from '../icon/Icon.tsx'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'

export interface Step {
  id: string
  /** "选事项"; the number is put before it. */
  text: string
  state: 'done' | 'now' | 'later'
  /** Under it, on a track of stages: "9月13日", "进行中". */
  detail?: ReactNode
  /** Back is always free: done steps may be pressed. */
  onOpen?: (() => void) | undefined
}

interface StepsProps {
  label: string
  steps: readonly Step[]
  /** "已完成", for screen readers. */
  doneLabel: string
  /** `bars` over a form; `points` on a track, for the stages of a case. */
  look?: 'bars' | 'points' | undefined
}

/** Where one is among a few steps, in words and numbers. */
export function Steps({ label, steps, doneLabel, look = 'bars' }: StepsProps): ReactNode {
  return (
    <nav className="ui-steps" aria-label={label} data-look={look}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.id} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            {look === 'points' && (
              <span className="ui-steps__point">{step.state === 'done' && <Icon name="check" />}</span>
            )}
            <StepWord step={step} number={look === 'bars' ? index + 1 : undefined} />
            {step.state === 'done' && <VisuallyHidden>{doneLabel}</VisuallyHidden>}
            {step.detail !== undefined && <span className="ui-steps__detail">{step.detail}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepWord({ step, number }: { step: Step; number: number | undefined }): ReactNode {
  const word =
    number === undefined ? (
      step.text
    ) : (
      <>
        {number} <span className="ui-steps__text">{step.text}</span>
      </>
    )
  if (step.state !== 'done' || step.onOpen === undefined) return <span className="ui-steps__word">{word}</span>
  return (
    <Link className="ui-steps__word" onPress={step.onOpen}>
      {word}
    </Link>
  )
}
