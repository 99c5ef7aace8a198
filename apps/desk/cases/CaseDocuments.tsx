import { type ReactNode, useState } from 'react'
import { type DeskDocument, listCaseDocuments } from '#contract/documents.ts'
import { dayOf, fullDateText } from '#texts/dates.ts'
import { documentTexts } from '#texts/desk/documents.ts'
import { pick } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'
import { useMe } from '../session/Session.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import { Shown } from '../state/Shown.tsx'
import { PrintButtons } from './PrintButtons.tsx'
import { usePdf } from './use-pdf.ts'

/** The papers of a case, as they are made; each opens as a file on this computer, and every print is counted. */
export function CaseDocuments({ caseId }: { caseId: string }): ReactNode {
  const say = useWords()
  const { verbs } = useMe()
  const mayRead = verbs.includes('document.read')
  const query = useRead(listCaseDocuments, { params: { caseId } }, { enabled: mayRead })
  return (
    <Section title={say(documentTexts.title)} level={3}>
      {mayRead ? (
        <Shown query={query} thing={documentTexts.thing} rows={1}>
          {({ documents }) => <Lines documents={documents} />}
        </Shown>
      ) : (
        <NotMine />
      )}
    </Section>
  )
}

function NotMine(): ReactNode {
  const { lang } = useLang()
  return <p className="desk-quiet">{reasonSentence('not-allowed', {}, lang)}</p>
}

function Lines({ documents }: { documents: readonly DeskDocument[] }): ReactNode {
  const say = useWords()
  const { verbs } = useMe()
  const mayPrint = verbs.includes('document.print') || verbs.includes('document.reprint')
  const pdf = usePdf()
  const [said, setSaid] = useState('')
  return (
    <>
      {documents.length === 0 && <p className="desk-quiet">{say(documentTexts.none)}</p>}
      <ul className="desk-documents" aria-label={say(documentTexts.title)}>
        {documents.map((document) => (
          <li key={document.id}>
            <About document={document} />
            <div className="ui-row">
              <Button
                icon="doc"
                label={say(documentTexts.openOf(document.number))}
                busy={pdf.openingId === document.id && say(documentTexts.opening)}
                onPress={() => void pdf.open({ documentId: document.id, fileName: `${document.number}.pdf` })}
              >
                {say(documentTexts.open)}
              </Button>
              {mayPrint && <PrintButtons document={document} onPrinted={(words) => setSaid(say(words))} />}
            </div>
          </li>
        ))}
      </ul>
      <FailureNote failure={pdf.failure} />
      <p className="desk-quiet" role="status">
        {said}
      </p>
    </>
  )
}

function About({ document }: { document: DeskDocument }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { name, number, validFrom, validTo, madeAt, hash, prints, toComplete } = document
  const dates =
    validTo === 'NONE'
      ? documentTexts.madeOn(fullDateText(dayOf(madeAt), lang))
      : documentTexts.valid(
          fullDateText(validFrom, lang),
          validTo === 'LONG_TERM' ? say(documentTexts.longTerm) : fullDateText(validTo, lang),
        )
  return (
    <div>
      <p>
        <strong>{pick(name, lang)}</strong> {number}
      </p>
      <p className="desk-quiet">{say(documentTexts.detail(say(dates), say(documentTexts.prints(prints)), hash))}</p>
      {toComplete && <Tag tone="warn">{say(documentTexts.toComplete)}</Tag>}
    </div>
  )
}
