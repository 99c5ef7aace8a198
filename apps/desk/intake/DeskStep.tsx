import type { ReactNode } from 'react'
import { guideTexts } from '#texts/desk/guide.ts'
import { Button } from '#ui/button/Button.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import type { StepProps } from '../../hall/intake/host.ts'
import { useWords } from '../lang/Lang.tsx'

/** One page of the filling-in at a desk: the page scrolls in its panel, the buttons stay. */
export function DeskStep({ story, steps, above, heading, children, keys, actions, onLeave }: StepProps): ReactNode {
  const say = useWords()
  return (
    <div className="desk-intake">
      <Panel title={story.name} side={story.place} className="desk-intake__page">
        <div className="desk-intake__content">
          {steps}
          {above}
          {heading}
          {children}
          {keys?.beside}
        </div>
      </Panel>
      <ActionBar
        label={say(guideTexts.acts)}
        end={
          <Button icon="x" onPress={onLeave}>
            {say(guideTexts.leave)}
          </Button>
        }
      >
        {actions}
      </ActionBar>
    </div>
  )
}
