import type { ReactNode } from 'react'
import type { CaseRow } from '#contract/cases.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { dayOf, shortDateText } from '#texts/dates.ts'
import { caseStateTexts, caseTexts } from '#texts/desk/cases.ts'
import { pick } from '#texts/lang.ts'
import { type WorkItem, WorkList } from '#ui/list/WorkList.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { ClockTag } from '../clocks/ClockTag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { caseLook, isClosed } from './case-look.ts'

interface CaseRowsProps {
  rows: readonly CaseRow[]
  catalogue: HallCatalogue
  openId: string | null
  isSearch: boolean
  onOpen: (id: string) => void
}

/** Service, person, number and stage; beside them the promised date and how it stands. */
export function CaseRows({ rows, catalogue, openId, isSearch, onOpen }: CaseRowsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const today = dayOf(useNow())
  return (
    <WorkList
      label={say(caseTexts.list)}
      items={rows.map(itemOf)}
      openId={openId}
      onOpen={onOpen}
      empty={
        <Empty title={say(isSearch ? caseTexts.notFound : caseTexts.empty)}>
          {say(isSearch ? caseTexts.notFoundText : caseTexts.emptyText)}
        </Empty>
      }
    />
  )

  function itemOf(row: CaseRow): WorkItem {
    const service = catalogue.services.find(({ code }) => code === row.service)
    const state = caseLook[row.state]
    const isRunning = !isClosed(row.state) && row.acceptedAt !== null
    return {
      id: row.id,
      title: service === undefined ? row.service : pick(service.name, lang),
      detail: (
        <>
          <span className="desk-case-row__line">
            {row.applicantName} <span className="desk-case-row__number">{row.idNumberMasked}</span>
          </span>
          <span className="desk-case-row__line">
            {row.number}
            <span aria-hidden="true"> · </span>
            {say(caseStateTexts[row.state])}
          </span>
        </>
      ),
      tag: isRunning ? (
        <ClockTag due={row.promisedDue} standing={row.standing} today={today} calendar={catalogue.calendar} />
      ) : (
        <Tag tone={state.tone} icon={state.icon}>
          {say(caseStateTexts[row.state])}
        </Tag>
      ),
      side:
        row.promisedDue === null
          ? say(caseTexts.noClock)
          : say(caseTexts.promised(shortDateText(row.promisedDue, today, lang))),
    }
  }
}
