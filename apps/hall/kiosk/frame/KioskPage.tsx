import { type ReactNode, useContext } from 'react'
import { dayLineText } from '#texts/hall/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { KioskClock, KioskFrame } from '#ui/frame/KioskFrame.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'
import { HallNameContext } from './hall-name.ts'
import { KioskTools } from './KioskTools.tsx'

interface KioskPageProps {
  /** The service being filled in, and for whom; without it the hall stands there with its clock. */
  story?: { name: string; place?: string | undefined } | undefined
  steps?: ReactNode
  children: ReactNode
  band?: ReactNode
  actions?: ReactNode
  /** Inside a story: everything typed goes. */
  onLeave?: (() => void) | undefined
}

/** A page of the kiosk, with its last row always the same. */
export function KioskPage({ story, steps, children, band, actions, onLeave }: KioskPageProps): ReactNode {
  const say = useWords()
  const hall = useContext(HallNameContext)
  const place = hall === null ? undefined : say(hall)
  return (
    <KioskFrame
      brand={
        story === undefined ? (
          <Mark name={say(frameTexts.product)} place={place} />
        ) : (
          <Mark name={story.name} place={story.place ?? place} />
        )
      }
      aside={story === undefined && hall !== null && <HallMinute />}
      steps={steps}
      band={band}
      actions={actions}
      toolsLabel={say(frameTexts.tools)}
      tools={<KioskTools onLeave={onLeave} />}
    >
      {children}
    </KioskFrame>
  )
}

function HallMinute(): ReactNode {
  const { lang } = useLang()
  const { date, time } = useHallMinute()
  return <KioskClock time={time} date={dayLineText(date, lang)} />
}
