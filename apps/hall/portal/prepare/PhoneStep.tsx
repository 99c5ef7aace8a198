import type { ReactNode } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalPrepareTexts } from '#texts/hall/portal-prepare.ts'
import { PhoneFrame } from '#ui/frame/PhoneFrame.tsx'
import type { StepProps } from '../../intake/host.ts'
import { useWords } from '../../lang/Lang.tsx'
import { PortalTools } from '../frame/PortalTools.tsx'

/** One page of the filling-in on a telephone; its keyboard comes by itself. */
export function PhoneStep({ story, steps, above, heading, children, keys, actions, onLeave }: StepProps): ReactNode {
  const say = useWords()
  return (
    <PhoneFrame
      title={
        <p className="portal-bar-title" data-long>
          {story.name}
          {story.place !== undefined && <small className="portal-bar-place">{story.place}</small>}
        </p>
      }
      back={{ label: say(portalPrepareTexts.leave), onPress: onLeave }}
      tools={<PortalTools />}
      actions={<div className="intake-actions">{actions}</div>}
      skipLabel={say(frameTexts.skip)}
    >
      {steps}
      {above}
      {heading}
      {children}
      {keys?.beside}
    </PhoneFrame>
  )
}
