import type { ReactNode } from 'react'
import type { Refused } from '#kernel/result.ts'
import type { PersonalFacts } from '#modules/catalogue/rules/index.ts'
import { dateText, fullDateText } from '#texts/dates.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { GoldCard } from '#ui/status/GoldCard.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useVisit } from '../visit/visit-context.ts'

/** Why the card cannot be renewed today, from which day on it can, and what can be done now. */
export function NotToday({ refusal }: { refusal: Refused<string, PersonalFacts> }): ReactNode {
  const say = useWords()
  return (
    <>
      <Why refusal={refusal} />
      <Section title={say(kioskListTexts.otherWays)}>
        <Card>
          <ul className="intake-ways">
            {refusal.reason === 'too-early' && (
              <li>
                <Icon name="pen" />
                <span>{say(kioskListTexts.otherReason)}</span>
              </li>
            )}
            <li>
              <Icon name="window" />
              <span>{say(kioskListTexts.otherWindow)}</span>
            </li>
          </ul>
        </Card>
      </Section>
    </>
  )
}

function Why({ refusal: { reason, facts } }: { refusal: Refused<string, PersonalFacts> }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { service, today } = useVisit()
  if (reason === 'too-early' && facts?.opens !== undefined) {
    return (
      <GoldCard icon="calendar" title={say(kioskListTexts.tooEarlyTitle(dateText(facts.opens, today, lang)))}>
        {say(kioskListTexts.tooEarlyText(fullDateText(facts.expires ?? facts.opens, lang), facts.months ?? 0))}
      </GoldCard>
    )
  }
  const obstacle = service.obstacles.find(({ id }) => id === facts?.obstacle)
  if (obstacle !== undefined) {
    return (
      <GoldCard icon="alert" title={say(obstacle.text)}>
        {say(obstacle.remedy)}
      </GoldCard>
    )
  }
  if (reason === 'card-long-term') {
    return (
      <GoldCard icon="ok" title={say(kioskListTexts.longTermTitle)}>
        {say(kioskListTexts.longTermText)}
      </GoldCard>
    )
  }
  return <Banner tone="warn">{reasonSentence(reason, {}, lang)}</Banner>
}
