import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type BiometricsView, getBiometrics } from '#contract/biometrics.ts'
import { timeText } from '#texts/dates.ts'
import { fingerTexts, noFingerTexts, signerTexts, biometricTexts as texts } from '#texts/desk/biometrics.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { MaterialList } from '#ui/record/MaterialList.tsx'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import type { DeskService } from '../window/desk-service.ts'
import { FingerprintDialog } from './FingerprintDialog.tsx'
import { SignatureDialog } from './SignatureDialog.tsx'
import './capture.css'

/** What is taken of the person: needed or not, there or not, each with its one button. */
export function CapturePanel({ current, view, service, biometrics }: DeskService & { biometrics: BiometricsView }) {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'fingers' | 'signature' | null>(null)
  const params = { preApplicationId: view.id }
  const dialog = {
    ticketId: current.id,
    view: biometrics,
    onTaken: (reply: BiometricsView): void => void queries.setQueryData([getBiometrics.name, { params }], reply),
    onClose: (): void => setAsking(null),
  }
  const { fingerprints, signature } = biometrics
  return (
    <>
      <MaterialList title={say(texts.title)}>
        <MaterialRow
          name={say(texts.fingerprints)}
          evidence={fingersEvidence()}
          tag={<FingersTag view={biometrics} />}
          action={
            <Button icon="finger" onPress={() => setAsking('fingers')}>
              {say(fingerprints === null ? texts.take : texts.takeAgain)}
            </Button>
          }
        />
        <MaterialRow
          name={say(texts.signature)}
          evidence={
            signature === null
              ? biometrics.needs.signature.basis
              : say(texts.signedBy(say(signerTexts[signature.signer]), timeText(signature.at)))
          }
          tag={<SignatureTag view={biometrics} />}
          action={
            <Button icon="pen" onPress={() => setAsking('signature')}>
              {say(signature === null ? texts.sign : texts.signAgain)}
            </Button>
          }
        />
      </MaterialList>
      {asking === 'fingers' && <FingerprintDialog {...dialog} />}
      {asking === 'signature' && (
        <SignatureDialog {...dialog} service={pick(service.name, lang)} applicant={view.applicant.name} />
      )}
    </>
  )

  function fingersEvidence(): ReactNode {
    if (fingerprints === null) return biometrics.needs.fingerprints.basis
    if (fingerprints.kind === 'none') return say(noFingerTexts[fingerprints.reason])
    const fingers = fingerprints.fingers.map(({ finger, quality }) =>
      say(texts.finger(say(fingerTexts[finger]), quality)),
    )
    return [...fingers, ...(fingerprints.simulated ? [say(texts.simulatedDevice)] : [])].join(
      lang === 'en' ? ', ' : '，',
    )
  }
}

function FingersTag({ view: { fingerprints, needs } }: { view: BiometricsView }): ReactNode {
  const say = useWords()
  if (fingerprints === null) {
    const isNeeded = needs.fingerprints.need === 'required'
    return <Tag tone={isNeeded ? 'warn' : 'quiet'}>{say(isNeeded ? texts.required : texts.optional)}</Tag>
  }
  return (
    <Tag tone={fingerprints.kind === 'none' ? 'note' : 'ok'} icon={fingerprints.kind === 'none' ? 'info' : 'ok'}>
      {say(fingerprints.kind === 'none' ? texts.noFinger : texts.taken)}
    </Tag>
  )
}

function SignatureTag({ view: { signature, needs } }: { view: BiometricsView }): ReactNode {
  const say = useWords()
  if (signature === null) {
    const isNeeded = needs.signature.need === 'required'
    return <Tag tone={isNeeded ? 'warn' : 'quiet'}>{say(isNeeded ? texts.signRequired : texts.signOptional)}</Tag>
  }
  return (
    <Tag tone={signature.isCurrent ? 'ok' : 'warn'} icon={signature.isCurrent ? 'ok' : 'alert'}>
      {say(signature.isCurrent ? texts.signed : texts.outdated)}
    </Tag>
  )
}
