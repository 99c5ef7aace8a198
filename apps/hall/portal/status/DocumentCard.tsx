import { type ReactNode, useState } from 'react'
import { type CaseKey, type CaseStatus, getCaseDocument } from '#contract/citizen.ts'
import { dayOf, fullDateText } from '#texts/dates.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Button } from '#ui/button/Button.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { NoBreak } from '#ui/surface/NoBreak.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { savePdf } from './save-pdf.ts'

interface DocumentCardProps {
  document: CaseStatus['documents'][number]
  caseKey: CaseKey
}

/** One document of the case: what it is, how long it is valid where it says so, and the file. */
export function DocumentCard({ document: made, caseKey }: DocumentCardProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { send, isBusy, failure } = useSending(getCaseDocument)
  const [isSaved, setSaved] = useState(false)

  async function download(): Promise<void> {
    const pdf: unknown = await send({ body: { ...caseKey, document: made.number } })
    if (!(pdf instanceof Blob)) return
    savePdf(pdf, `${made.number}.pdf`)
    setSaved(true)
  }
  return (
    <Card className="portal-card">
      <p>
        <strong>{say(made.kind)}</strong>
      </p>
      <KeyValue
        items={[
          { id: 'number', label: say(portalStatusTexts.documentNumber), value: made.number },
          { id: 'dates', ...datesOf(made) },
        ]}
      />
      <FailureBanner failure={failure} lost="" />
      <Button
        variant={made.isResult ? 'primary' : 'normal'}
        icon="doc"
        wide
        label={say(portalStatusTexts.downloadOf(made.kind))}
        onPress={() => void download()}
        busy={isBusy && say(portalStatusTexts.downloading)}
      >
        {say(portalStatusTexts.download)}
      </Button>
      <p role="status" className="portal-small">
        {isSaved && say(portalStatusTexts.downloaded)}
      </p>
    </Card>
  )

  function datesOf({ validFrom, validTo, madeAt }: DocumentCardProps['document']) {
    if (validTo === 'NONE') {
      return { label: say(portalStatusTexts.madeOn), value: fullDateText(dayOf(madeAt), lang) }
    }
    const until = validTo === 'LONG_TERM' ? say(portalStatusTexts.long) : fullDateText(validTo, lang)
    const value = (
      <>
        <NoBreak>{fullDateText(validFrom, lang)}</NoBreak>
        {say(portalStatusTexts.validTo)}
        <NoBreak>{until}</NoBreak>
      </>
    )
    return { label: say(portalStatusTexts.valid), value }
  }
}
