import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../icon/Icon.tsx'

export interface FieldFault {
  /** The `id` given to the field it speaks of. */
  fieldId: string
  message: string
  /** Put right since: it stays in its place, so that nothing moves under the hand. */
  isMended?: boolean | undefined
}

interface ErrorSummaryProps {
  /** "有 2 处要改" */
  title: string
  faults: readonly FieldFault[]
  /** Counts submits: with each new one the focus goes to the summary. */
  attempt: number
  /** What a mended one is called: "已改". */
  mended?: string | undefined
}

/** At the top of a form after a submit that found faults: takes the focus and leads to each field. */
export function ErrorSummary({ title, faults, attempt, mended }: ErrorSummaryProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt moves the focus again, also with the same faults
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  if (faults.length === 0) return null
  return (
    <div className="ui-banner ui-tone-bad ui-error-summary" role="alert" tabIndex={-1} ref={box}>
      <Icon name="bad" />
      <div>
        <p className="ui-banner__title">{title}</p>
        <ul>
          {faults.map(({ fieldId, message, isMended }) => (
            <li key={fieldId} data-mended={isMended || undefined}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(fieldId)
                }}
              >
                {message}
              </a>
              {isMended && mended !== undefined && <span className="ui-error-summary__mended">{mended}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The id stands on the control itself or on a group: then its first control takes the focus. */
function focusField(id: string): void {
  const target = document.getElementById(id)
  if (target === null) return
  const control = target.matches(focusable) ? target : target.querySelector<HTMLElement>(focusable)
  control?.focus()
  target.scrollIntoView({ block: 'center' })
}

const focusable = 'input:not([type=hidden]), textarea, button, [tabindex="0"]'
