import { type ReactNode, useId, useState } from 'react'
import { dryRun } from '#modules/intake/rules/index.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Button } from '#ui/button/Button.tsx'
import { Reason } from '#ui/button/Reason.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { toClaims } from '../visit/pre-application.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { DryRunBanner } from './DryRunBanner.tsx'
import { PaperLine } from './PaperLine.tsx'

/** Which papers are in hand, before anybody travels; a picture may be added. The rules of the window answer at once. */
export function PapersPage(): ReactNode {
  const say = useWords()
  const { draft, list, goOn, goBack } = useVisit()
  const { fieldsPerPage } = useHost()
  const [page, setPage] = useState(0)
  const reasonId = useId()
  if (list === null) return null
  const brought = list.materials.filter(({ takenHere }) => !takenHere)
  const pages = Math.max(1, Math.ceil(brought.length / fieldsPerPage))
  const shown = brought.slice(page * fieldsPerPage, (page + 1) * fieldsPerPage)
  const isOpen = shown.some(({ id }) => draft.papers[id] === undefined)
  const isLast = page + 1 === pages
  return (
    <StoryPage
      title={say(pages === 1 ? intakeTexts.papers : intakeTexts.papersPart(page + 1, pages))}
      titleKey={`papers ${page}`}
      actions={
        <>
          <Button icon="left" onPress={() => (page === 0 ? goBack() : setPage(page - 1))}>
            {say(frameTexts.back)}
          </Button>
          <Button
            variant="primary"
            onPress={() => (isLast ? goOn() : setPage(page + 1))}
            refusedBy={isOpen ? reasonId : undefined}
          >
            {say(intakeTexts.next)}
          </Button>
        </>
      }
    >
      <p className="intake-lead">{say(intakeTexts.papersLead)}</p>
      <ul className="intake-claims">
        {shown.map((material) => (
          <PaperLine key={material.id} material={material} />
        ))}
      </ul>
      {isOpen && <Reason id={reasonId}>{say(intakeTexts.papersOpen)}</Reason>}
      {isLast && !isOpen && <DryRunBanner run={dryRun({ materials: list.materials, claims: toClaims(draft, list) })} />}
    </StoryPage>
  )
}
