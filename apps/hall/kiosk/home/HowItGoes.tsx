import type { ReactNode } from 'react'
import { kioskHomeTexts } from '#texts/hall/kiosk-home.ts'
import { Icon, type IconName } from '#ui/icon/Icon.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** What waits behind the choice, in three steps. */
export function HowItGoes(): ReactNode {
  const say = useWords()
  return (
    <Section title={say(kioskHomeTexts.how)}>
      <ol className="kiosk-how">
        <HowStep icon="list" title={say(kioskHomeTexts.stepAnswer)} text={say(kioskHomeTexts.stepAnswerText)} />
        <HowStep icon="pen" title={say(kioskHomeTexts.stepFill)} text={say(kioskHomeTexts.stepFillText)} />
        <HowStep icon="ticket" title={say(kioskHomeTexts.stepTicket)} text={say(kioskHomeTexts.stepTicketText)} />
      </ol>
    </Section>
  )
}

function HowStep({ icon, title, text }: { icon: IconName; title: string; text: string }): ReactNode {
  return (
    <li className="kiosk-how__step">
      <Icon name={icon} />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
    </li>
  )
}
