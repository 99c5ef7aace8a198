import type { ReactNode } from 'react'
import type { CaseDocument } from '#contract/cases.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { fullDateText } from '#texts/dates.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { pick } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import { usePdf } from './use-pdf.ts'

interface CaseDocumentsProps {
  documents: readonly CaseDocument[]
  catalogue: HallCatalogue
}

/** The documents of a case; each opens as a file on this computer, never inside our page. */
export function CaseDocuments({ documents, catalogue }: CaseDocumentsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { verbs } = useMe()
  const pdf = usePdf()
  const refused = verbs.includes('document.read') ? undefined : reasonSentence('not-allowed', {}, lang)
  return (
    <Section title={say(caseTexts.documents)} level={3}>
      {documents.length === 0 && <p className="desk-quiet">{say(caseTexts.noDocuments)}</p>}
      <ul className="desk-documents" aria-label={say(caseTexts.documents)}>
        {documents.map(({ id, number, kind, validFrom, validTo }) => {
          const name = catalogue.services.find(({ result }) => result.document === kind)?.result.name
          const until = validTo === 'LONG_TERM' ? say(caseTexts.longTerm) : fullDateText(validTo, lang)
          return (
            <li key={id}>
              <div>
                <p>
                  <strong>{name === undefined ? kind : pick(name, lang)}</strong> {number}
                </p>
                <p className="desk-quiet">{say(caseTexts.documentDetail(fullDateText(validFrom, lang), until))}</p>
              </div>
              <Button
                icon="doc"
                label={say(caseTexts.openPdfOf(number))}
                busy={pdf.openingId === id && say(caseTexts.opening)}
                refused={refused}
                onPress={() => void pdf.open({ documentId: id, fileName: `${number}.pdf` })}
              >
                {say(caseTexts.openPdf)}
              </Button>
            </li>
          )
        })}
      </ul>
      <FailureNote failure={pdf.failure} />
    </Section>
  )
}
