import type { ReactNode } from 'react'
import type { Hall } from '#contract/catalogue.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalHomeTexts } from '#texts/hall/portal-home.ts'
import type { Text } from '#texts/lang.ts'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { Hero } from '#ui/link/Hero.tsx'
import { findOpenDay, type OpenDay } from '../../catalogue/opening-hours.ts'
import { useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'

/** Is it open, and until when: the one figure that is true without counting anybody. */
export function TodayHero({ hall }: { hall: Hall }): ReactNode {
  const say = useWords()
  const { date, time } = useHallMinute()
  const open = findOpenDay(hall, date)
  return (
    <Hero
      title={say(portalHomeTexts.today(say(hall.shortName)))}
      figure={<strong>{open === undefined ? say(portalHomeTexts.closedToday) : `${open.from}–${open.to}`}</strong>}
      text={open && [say(stateOf(open, time)), extendedOf(open)].filter(Boolean).join(' · ')}
    >
      <ButtonLink href="/status" icon="clock">
        {say(portalFrameTexts.status)}
      </ButtonLink>
      <ButtonLink href="/ticket" icon="ticket" variant="plain">
        {say(portalFrameTexts.ticket)}
      </ButtonLink>
    </Hero>
  )

  function extendedOf({ extendedFrom }: OpenDay): string | undefined {
    return extendedFrom === null ? undefined : say(portalHomeTexts.extended(extendedFrom))
  }
}

function stateOf({ from, to }: OpenDay, time: string): Text {
  if (time < from) return portalHomeTexts.later(from)
  return time < to ? portalHomeTexts.open : portalHomeTexts.over(to)
}
