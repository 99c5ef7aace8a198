import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { type CaseDetail, getCase, listCases } from '#contract/cases.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { dayOf, momentText } from '#texts/dates.ts'
import { caseStateTexts, caseTexts } from '#texts/desk/cases.ts'
import { personTexts } from '#texts/desk/person.ts'
import { pick, type Text } from '#texts/lang.ts'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { useNow } from '../time/HallTime.tsx'
import { caseKey } from '../window/desk-key.ts'
import { CaseActs } from './CaseActs.tsx'
import { CaseClock } from './CaseClock.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { CaseStory } from './CaseStory.tsx'
import { CaseTime } from './CaseTime.tsx'
import { caseLook, isOver } from './case-look.ts'
import { OwedPapers } from './OwedPapers.tsx'
import { useIsBehind } from './use-is-behind.ts'

/** One case. Opening it is recorded, so it is read again only when the list says that it has moved on. */
export function CaseFile({ caseId }: { caseId: string }): ReactNode {
  const query = useRead(getCase, { params: { caseId } }, { staleTime: 30_000 })
  const catalogue = useCatalogue()
  const { refetch, data, dataUpdatedAt } = query
  const isMoving = data !== undefined && !isOver(data.state)
  const isBehind = useIsBehind(caseId, { state: isMoving ? data.state : undefined, at: dataUpdatedAt })
  useEffect(() => {
    if (isBehind) void refetch()
  }, [isBehind, refetch])
  return (
    <Shown query={query} thing={caseTexts.thing}>
      {(file) => (
        <Shown query={catalogue} thing={caseTexts.thing}>
          {(rules) => <CasePage file={file} catalogue={rules} />}
        </Shown>
      )}
    </Shown>
  )
}

function CasePage({ file, catalogue }: { file: CaseDetail; catalogue: HallCatalogue }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const queries = useQueryClient()
  const [said, setSaid] = useState<Text | null>(null)
  function finish(reply: CaseDetail, words: Text): void {
    queries.setQueryData(caseKey(reply.id), reply)
    setSaid(words)
    void queries.invalidateQueries({ queryKey: [listCases.name] })
  }
  const { applicant } = file.preApplication
  const look = caseLook[file.state]
  const accepted = file.timeline.find(({ kind }) => kind === 'accepted')
  return (
    <article className="desk-case ui-panel" aria-labelledby="case-title">
      <p className="ui-visually-hidden" role="status">
        {said === null ? '' : say(said)}
      </p>
      <header className="desk-case__head">
        <h2 id="case-title">{pick(file.serviceName, lang)}</h2>
        <Tag tone={look.tone} icon={look.icon}>
          {say(caseStateTexts[file.state])}
        </Tag>
        <p className="desk-case__number">{file.number}</p>
        <p className="desk-case__who">
          {say(
            caseTexts.summary(
              applicant.name,
              say(personTexts.aged(applicant.age)),
              accepted === undefined
                ? say(caseTexts.notAccepted)
                : say(caseTexts.acceptedAt(momentText(accepted.at, now, lang))),
            ),
          )}
        </p>
      </header>
      <CaseClock file={file} today={dayOf(now)} calendar={catalogue.calendar} />
      <OwedPapers file={file} catalogue={catalogue} onDone={finish} />
      <CaseTime file={file} today={dayOf(now)} onDone={finish} />
      <div className="desk-case__body">
        <CaseFacts file={file} catalogue={catalogue} />
        <CaseStory file={file} now={now} />
      </div>
      <CaseActs file={file} onDone={finish} />
    </article>
  )
}
