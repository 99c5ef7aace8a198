import type { ReactNode } from 'react'
import type { CaseKey, CaseStatus } from '#contract/citizen.ts'
import type { Text } from '#texts/lang.ts'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { DocumentCard } from './DocumentCard.tsx'

interface DocumentsProps {
  title: Text
  documents: CaseStatus['documents']
  caseKey: CaseKey
}

/** Papers of the case to download, the newest first; nothing where there are none. */
export function Documents({ title, documents, caseKey }: DocumentsProps): ReactNode {
  const say = useWords()
  if (documents.length === 0) return null
  return (
    <Section title={say(title)}>
      {documents.map((document) => (
        <DocumentCard key={document.number} document={document} caseKey={caseKey} />
      ))}
    </Section>
  )
}
