import { type ReactNode, useState } from 'react'
import { type CaseKey, type CaseStatus, getCaseDocument } from '#contract/citizen.ts'
import { fullDateText } from '#texts/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Button } from '#ui/button/Button.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { savePdf } from './save-pdf.ts'

interface DocumentCardProps {
  document: NonNullable<CaseStatus['document']>
  caseKey: CaseKey
}

/** The finished document: what it is, how long it is valid, and the file. */
export function DocumentCard({ document: made, caseKey }: DocumentCardProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { send, isBusy, failure } = useSending(getCaseDocument)
  const [isSaved, setSaved] = useState(false)
  const from = fullDateText(made.validFrom, lang)
  const valid =
    made.validTo === 'LONG_TERM'
      ? portalStatusTexts.validRange(from, say(portalStatusTexts.long))
      : portalStatusTexts.validRange(from, fullDateText(made.validTo, lang))

  async function download(): Promise<void> {
    const pdf: unknown = await send({ body: caseKey })
    if (!(pdf instanceof Blob)) return
    savePdf(pdf, `${made.number}.pdf`)
    setSaved(true)
  }
  return (
    <Section title={say(portalStatusTexts.document)}>
      <Card className="portal-card">
        <p>
          <strong>{say(made.kind)}</strong>
        </p>
        <KeyValue
          items={[
            { id: 'number', label: say(portalStatusTexts.documentNumber), value: made.number },
            { id: 'valid', label: say(portalStatusTexts.valid), value: say(valid) },
          ]}
        />
        <FailureBanner failure={failure} lost="" />
        <Button
          variant="primary"
          icon="doc"
          wide
          onPress={() => void download()}
          busy={isBusy && say(portalStatusTexts.downloading)}
        >
          {say(portalStatusTexts.download)}
        </Button>
        <p role="status" className="portal-small">
          {isSaved && say(portalStatusTexts.downloaded)}
        </p>
      </Card>
    </Section>
  )
}
