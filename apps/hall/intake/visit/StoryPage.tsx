import { type ReactNode, useEffect, useRef } from 'react'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { useWords } from '../../lang/Lang.tsx'
import { type StepKeys, useHost } from '../host.ts'
import { StorySteps } from './StorySteps.tsx'
import { useVisit } from './visit-context.ts'

interface StoryPageProps {
  /** The question or the name of this page. */
  title: string
  /** Changes when another question stands on the same page: its heading is read again. */
  titleKey?: string | undefined
  /** Over the heading: what is answered already. */
  above?: ReactNode
  children: ReactNode
  keys?: StepKeys | undefined
  actions?: ReactNode
  /** No other step may be opened now. */
  isLocked?: boolean | undefined
  /** Something else stands in the place of the heading, such as what was found wrong: it is read, not drawn. */
  isHeadingQuiet?: boolean | undefined
  /** The heading and what is pressed under it lie low on the glass, where the hand is. */
  isLow?: boolean | undefined
}

/** A page of filling in: the service, the steps, the heading that takes the focus. */
export function StoryPage({
  title,
  titleKey,
  above,
  children,
  keys,
  actions,
  isLocked,
  isHeadingQuiet,
  isLow,
}: StoryPageProps): ReactNode {
  const say = useWords()
  const { Step, channel } = useHost()
  const { service, draft, leave } = useVisit()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another page
  useEffect(() => {
    // A new page begins at its top, wherever the last one was left.
    window.scrollTo(0, 0)
    heading.current?.closest('.ui-panel__body')?.scrollTo(0, 0)
    // A field that asks for the focus keeps it.
    if (document.activeElement instanceof HTMLInputElement) return
    heading.current?.focus()
  }, [titleKey])
  return (
    <Step
      story={{ name: say(service.name), place: placeOf() }}
      steps={<StorySteps isLocked={isLocked ?? false} />}
      above={above}
      heading={
        <h1
          ref={heading}
          tabIndex={-1}
          data-low={isLow || undefined}
          className={isHeadingQuiet ? 'ui-visually-hidden' : 'intake-title'}
        >
          {title}
        </h1>
      }
      keys={keys}
      actions={actions}
      onLeave={leave}
    >
      {children}
    </Step>
  )

  function placeOf(): string | undefined {
    const { holder, name } = draft
    if (holder === null) return undefined
    // The bar of a telephone has no room for more than the age.
    const isChild = channel !== 'phone' && holder.age < (service.guardian?.underAge ?? 0)
    const age = say(isChild ? kioskStoryTexts.child(holder.age) : kioskStoryTexts.adult(holder.age))
    return name === '' ? age : `${name} · ${age}`
  }
}
