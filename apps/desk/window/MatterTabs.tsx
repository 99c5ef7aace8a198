import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { TicketMatter } from '#contract/tickets.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'

interface MatterTabsProps {
  matters: readonly TicketMatter[]
  /** The pre-application shown below. */
  chosen: string
  catalogue: HallCatalogue
  onChoose: (preApplicationId: string) => void
}

/** Several matters with one ticket, of a family or of one person: which one is on the desk. */
export function MatterTabs({ matters, chosen, catalogue, onChoose }: MatterTabsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own
    <div className="desk-matters" role="group" aria-label={say(windowTexts.matters)}>
      {matters.map(({ preApplicationId, service, applicantName, caseId }) => {
        const known = catalogue.services.find(({ code }) => code === service)
        return (
          <Button
            key={preApplicationId}
            icon={caseId === null ? 'doc' : 'ok'}
            isOn={preApplicationId === chosen}
            onPress={() => onChoose(preApplicationId)}
          >
            {applicantName} · {known === undefined ? service : pick(known.name, lang)}
          </Button>
        )
      })}
    </div>
  )
}
