import type { ReactNode } from 'react'
import type { Service } from '#contract/service.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** Who must come, and from when on. */
export function Who({ service }: { service: Service }): ReactNode {
  const say = useWords()
  const { guardian, renewal } = service
  return (
    <Section title={say(portalGuideTexts.who)}>
      <Card>
        <ul className="portal-lines">
          <li>
            <Icon name="user" />
            <span>
              {say(guardian === undefined ? portalGuideTexts.whoSelf : portalGuideTexts.whoAdult(guardian.underAge))}
            </span>
          </li>
          {guardian !== undefined && (
            <li>
              <Icon name="users" />
              <span>{say(portalGuideTexts.whoChild(guardian.underAge))}</span>
            </li>
          )}
          {renewal !== undefined && (
            <li>
              <Icon name="calendar" />
              <span>{say(portalGuideTexts.whenText(renewal.windowMonths))}</span>
            </li>
          )}
        </ul>
      </Card>
    </Section>
  )
}
