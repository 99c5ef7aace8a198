import type { ReactNode } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Button } from '#ui/button/Button.tsx'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'

/** One ticket for several matters: the same for somebody of the family, or another of the same person. */
export function AnotherPage({ onBack }: { onBack: () => void }): ReactNode {
  const say = useWords()
  const { service, catalogue, addAnother, draft } = useVisit()
  const sameLine = catalogue.services.filter(({ queue }) => queue === service.queue)
  const others = sameLine.filter(({ code, identity }) => code !== service.code && identity.includes(draft.identity))
  return (
    <StoryPage
      title={say(intakeTexts.anotherTitle)}
      titleKey="another"
      actions={
        <Button icon="left" onPress={onBack}>
          {say(frameTexts.back)}
        </Button>
      }
    >
      <p className="intake-lead">{say(intakeTexts.anotherLead)}</p>
      <Section title={say(intakeTexts.familyToo)}>
        <LinkList label={say(intakeTexts.familyToo)}>
          <LinkRow
            icon="users"
            title={say(service.name)}
            detail={say(intakeTexts.familyText)}
            onPress={() => addAnother('family', service)}
          />
        </LinkList>
      </Section>
      {others.length > 0 && (
        <Section title={say(intakeTexts.anotherToo)}>
          <LinkList label={say(intakeTexts.anotherToo)}>
            {others.map((other) => (
              <LinkRow key={other.code} icon="plus" title={say(other.name)} onPress={() => addAnother('same', other)} />
            ))}
          </LinkList>
        </Section>
      )}
    </StoryPage>
  )
}
