import type { ReactNode } from 'react'
import type { Service } from '#contract/service.ts'
import { portalHomeTexts } from '#texts/hall/portal-home.ts'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { serviceIcon } from '../../catalogue/service-icon.ts'
import { useWords } from '../../lang/Lang.tsx'

/** What this hall really offers. */
export function ServiceList({ services }: { services: readonly Service[] }): ReactNode {
  const say = useWords()
  return (
    <Section title={say(portalHomeTexts.services)}>
      {services.length === 0 ? (
        <Empty title={say(portalHomeTexts.noServices)} />
      ) : (
        <LinkList>
          {services.map(({ code, name, need }) => (
            <LinkRow
              key={code}
              href={`/service/${code}`}
              icon={serviceIcon(code)}
              title={say(name)}
              detail={say(need.help)}
            />
          ))}
        </LinkList>
      )}
    </Section>
  )
}
