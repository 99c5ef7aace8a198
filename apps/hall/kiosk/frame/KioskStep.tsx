import type { ReactNode } from 'react'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import type { StepProps } from '../../intake/host.ts'
import { useWords } from '../../lang/Lang.tsx'
import { FieldKeypad } from './FieldKeypad.tsx'
import { KioskPage } from './KioskPage.tsx'

/** One page of the filling-in on the glass: keys where a field takes digits, nothing below the edge. */
export function KioskStep({ story, steps, above, heading, children, keys, actions, onLeave }: StepProps): ReactNode {
  const say = useWords()
  return (
    <KioskPage
      story={story}
      steps={steps}
      actions={actions}
      onLeave={onLeave}
      band={
        keys !== undefined && (
          <FieldKeypad
            fieldId={keys.fieldId}
            label={say(kioskStoryTexts.keypad)}
            backspaceLabel={say(kioskStoryTexts.backspace)}
            extraKey={keys.extraKey}
            beside={keys.beside}
          />
        )
      }
    >
      {above}
      {heading}
      {children}
    </KioskPage>
  )
}
