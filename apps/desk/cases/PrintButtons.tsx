import { type ReactNode, useState } from 'react'
import { type DeskDocument, type PrintForm, printDocument } from '#contract/documents.ts'
import { documentTexts } from '#texts/desk/documents.ts'
import type { Text } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { ReprintDialog } from './ReprintDialog.tsx'
import { usePdf } from './use-pdf.ts'

interface PrintButtonsProps {
  document: DeskDocument
  onPrinted: (words: Text) => void
}

/** The first print is one press; after it every print says why. A receipt can go to a roll printer instead. */
export function PrintButtons({ document, onPrinted }: PrintButtonsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const command = useCommand(printDocument)
  const pdf = usePdf()
  const [reprinting, setReprinting] = useState<PrintForm | null>(null)
  const { number, prints, may } = document
  const isFirst = prints === 0
  const turn = isFirst ? may.print : may.reprint
  const refused = turn.ok ? undefined : reasonSentence(turn.reason, {}, lang)
  const forms: readonly PrintForm[] = document.hasSlip ? ['page', 'slip'] : ['page']

  async function handOut(form: PrintForm): Promise<void> {
    await pdf.open({ documentId: document.id, fileName: `${number}.pdf`, form })
  }
  async function printFirst(form: PrintForm): Promise<void> {
    const reply = await command.send({ params: { documentId: document.id }, body: { form } })
    if (reply === undefined) return
    onPrinted(documentTexts.printed(reply.n))
    await handOut(form)
  }
  return (
    <>
      {forms.map((form) => (
        <Button
          key={form}
          label={say(documentTexts.printOf(isFirst, form, number))}
          busy={command.isBusy && say(documentTexts.printing)}
          refused={refused}
          onPress={() => (isFirst ? void printFirst(form) : setReprinting(form))}
        >
          {say(documentTexts.print(isFirst, form))}
        </Button>
      ))}
      <FailureNote failure={command.failure ?? pdf.failure} />
      {reprinting !== null && (
        <ReprintDialog
          document={document}
          form={reprinting}
          onClose={() => setReprinting(null)}
          onPrinted={(n) => {
            onPrinted(documentTexts.printed(n))
            void handOut(reprinting)
          }}
        />
      )}
    </>
  )
}
