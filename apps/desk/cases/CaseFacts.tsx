import type { ReactNode } from 'react'
import type { CaseDetail } from '#contract/cases.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { dayOf, shortDateText } from '#texts/dates.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import { findingTexts, paperTexts } from '#texts/desk/papers.ts'
import { pick } from '#texts/lang.ts'
import { KeyValue, type KeyValueItem } from '#ui/record/KeyValue.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useScrollStop } from '#ui/surface/use-scroll-stop.ts'
import { useLang, useWords } from '../lang/Lang.tsx'
import { findingLook } from '../papers/finding-look.ts'
import { SourceAnswers } from '../papers/SourceAnswers.tsx'
import { Photo } from '../person/Photo.tsx'
import { numberItems, personItems } from '../person/people-items.tsx'
import { useMe } from '../session/Session.tsx'
import { useNow } from '../time/HallTime.tsx'
import { CaseDocuments } from './CaseDocuments.tsx'
import { collectionWords } from './collection-words.ts'
import { ThreePeople } from './ThreePeople.tsx'

/** What the decision leans on: the people, the papers, who has acted, and the documents. */
export function CaseFacts({ file, catalogue }: { file: CaseDetail; catalogue: HallCatalogue }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { verbs } = useMe()
  const today = dayOf(useNow())
  const scroll = useScrollStop<HTMLDivElement>()
  const { preApplication: view, refusal, missingNote } = file
  const service = catalogue.services.find(({ code }) => code === file.service)
  return (
    <div
      className="desk-case__facts"
      ref={scroll.ref}
      {...(scroll.tabIndex === 0 && { tabIndex: 0, role: 'group', 'aria-label': say(caseTexts.check) })}
    >
      <Section title={say(caseTexts.check)} level={3}>
        <div className="desk-case__person">
          <div className="ui-stack" data-gap="2">
            <KeyValue items={[...personItems({ view, say, lang }), ...reasonItems(), collectionItem(), visitsItem()]} />
            <KeyValue items={numberItems({ view, may: file.may.reveal, thing: file.number, say })} />
          </div>
          {view.photoId !== null && verbs.includes('photo.read') && (
            <Photo photoId={view.photoId} name={view.applicant.name} />
          )}
        </div>
      </Section>
      <Section title={say(caseTexts.papers)} level={3}>
        <ul className="desk-case__papers" aria-label={say(caseTexts.papers)}>
          {file.findings.map(({ material, state, note }) => {
            const known = service?.materials.find(({ id }) => id === material)
            return (
              <li key={material}>
                <div>
                  {known === undefined ? material : pick(known.name, lang)}
                  {note !== undefined && <span className="desk-missing__note">{note}</span>}
                  {confirmationOf(material)}
                </div>
                <Tag tone={findingLook[state].tone} icon={findingLook[state].icon}>
                  {say(findingTexts[state])}
                </Tag>
              </li>
            )
          })}
        </ul>
        {file.findings.length === 0 && <p className="desk-quiet">{say(paperTexts.none)}</p>}
      </Section>
      <ThreePeople file={file} />
      <CaseDocuments caseId={file.id} />
    </div>
  )

  /** Also one whose source took its word back after the case was accepted. */
  function confirmationOf(material: string): ReactNode {
    const said = file.confirmations.find((one) => one.material === material)
    if (said === undefined) return null
    return <SourceAnswers check={said} source={said.source} />
  }

  function collectionItem(): KeyValueItem {
    return { id: 'collection', label: say(collectionTexts.title), value: say(collectionWords(file.collection)) }
  }

  /** 最多跑一次, as it was and not as it was promised. */
  function visitsItem(): KeyValueItem {
    const days = file.visits.map((day) => shortDateText(day, today, lang)).join(lang === 'en' ? ', ' : '、')
    return { id: 'visits', label: say(caseTexts.visits), value: say(caseTexts.visitDays(file.visits.length, days)) }
  }

  function reasonItems(): KeyValueItem[] {
    const reasons = service?.questions.find(({ id }) => id === 'reason')?.options
    const reason = reasons?.find(({ value }) => value === view.answers['reason'])
    const ground = service?.refusals.find(({ id }) => id === refusal?.reason)
    const known: readonly (KeyValueItem | undefined)[] = [
      reason && { id: 'reason', label: say(caseTexts.reason), value: pick(reason.text, lang) },
      missingNote === null ? undefined : { id: 'note', label: say(caseTexts.missingNote), value: missingNote },
      refusal === null
        ? undefined
        : {
            id: 'ground',
            label: say(caseTexts.refusalGround),
            value: ground === undefined ? refusal.explanation : `${pick(ground.text, lang)}：${refusal.explanation}`,
          },
      refusal === null
        ? undefined
        : { id: 'remedy', label: say(caseTexts.refusalRemedy), value: pick(refusal.remedy, lang) },
    ]
    return known.filter((item) => item !== undefined)
  }
}
