import { type ReactNode, useState } from 'react'
import { type BiometricsView, type Signer, type Stroke, signForm } from '#contract/biometrics.ts'
import { biometricTexts, signerTexts } from '#texts/desk/biometrics.ts'
import { Button } from '#ui/button/Button.tsx'
import { Radios } from '#ui/choice/Radios.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { Glass } from './Glass.tsx'

interface SignatureDialogProps {
  ticketId: string
  view: BiometricsView
  /** What is being signed, in a line. */
  service: string
  applicant: string
  onTaken: (view: BiometricsView) => void
  onClose: () => void
}

/** The form in a line, who signs, and the glass. What is sent is the pen's way, never a picture. */
export function SignatureDialog(props: SignatureDialogProps): ReactNode {
  const { ticketId, view, service, applicant, onTaken, onClose } = props
  const say = useWords()
  const command = useCommand(signForm)
  const [signer, setSigner] = useState<Signer>(view.signers[0]?.signer ?? 'applicant')
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])

  async function sign(): Promise<void> {
    const reply = await command.send({
      params: { ticketId, preApplicationId: view.preApplicationId },
      body: { formHash: view.formHash, signer, strokes: strokes.map((stroke) => [...stroke]) },
    })
    if (reply === undefined) return
    onTaken(reply)
    onClose()
  }

  return (
    <Ask
      isOpen
      title={say(biometricTexts.signTitle)}
      safeLabel={say(biometricTexts.back)}
      onSafe={onClose}
      actLabel={say(biometricTexts.signAct)}
      onAct={() => void sign()}
      busy={command.isBusy && say(biometricTexts.saving)}
      refused={strokes.length === 0 ? say(biometricTexts.signFirst) : undefined}
    >
      <p>
        <strong>{say(biometricTexts.reads(service, applicant))}</strong>
        <br />
        {say(biometricTexts.truth)}
      </p>
      {view.signers.length > 1 && (
        <Radios
          label={say(biometricTexts.who)}
          options={view.signers.map((one) => ({
            value: one.signer,
            text: one.name,
            detail: say(signerTexts[one.signer]),
          }))}
          value={signer}
          onChange={setSigner}
          columns={2}
        />
      )}
      <Glass label={say(biometricTexts.glass)} strokes={strokes} onChange={setStrokes} />
      <Button icon="x" onPress={() => setStrokes([])}>
        {say(biometricTexts.clear)}
      </Button>
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
