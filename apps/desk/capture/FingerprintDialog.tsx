import { type ReactNode, useState } from 'react'
import {
  type BiometricsView,
  type Finger,
  type FingerCapture,
  type NoFinger,
  registerFingerprints,
} from '#contract/biometrics.ts'
import { biometricTexts, fingerTexts, noFingerTexts } from '#texts/desk/biometrics.ts'
import { Button } from '#ui/button/Button.tsx'
import { Radios } from '#ui/choice/Radios.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { useReader } from './use-reader.ts'

interface FingerprintDialogProps {
  ticketId: string
  view: BiometricsView
  onTaken: (view: BiometricsView) => void
  onClose: () => void
}

const asked = ['right-thumb', 'left-thumb'] as const satisfies readonly Finger[]
const reasons = ['missing', 'injured', 'worn', 'cannot-move', 'too-young'] as const satisfies readonly NoFinger[]

/** Two fingers, each again until it is good; or why there are none. */
export function FingerprintDialog({ ticketId, view, onTaken, onClose }: FingerprintDialogProps): ReactNode {
  const say = useWords()
  const reader = useReader('fingerprints')
  const command = useCommand(registerFingerprints)
  const [taken, setTaken] = useState<Partial<Record<Finger, FingerCapture>>>({})
  const [busy, setBusy] = useState<Finger | null>(null)
  const [isExcepted, setExcepted] = useState(false)
  const [reason, setReason] = useState<NoFinger | null>(null)
  const [note, setNote] = useState('')
  const good = asked.flatMap((finger) => {
    const capture = taken[finger]
    return capture !== undefined && capture.quality >= view.leastQuality ? [capture] : []
  })

  async function capture(finger: Finger): Promise<void> {
    if (reader.session === null) return
    setBusy(finger)
    try {
      const found = await reader.session.capture(finger)
      setTaken((known) => ({ ...known, [finger]: found }))
    } finally {
      // A reader that fails goes up; the button does not stay busy behind it.
      setBusy(null)
    }
  }

  async function save(): Promise<void> {
    const body = bodyOf()
    if (body === undefined) return
    const reply = await command.send({ params: { ticketId, preApplicationId: view.preApplicationId }, body })
    if (reply === undefined) return
    onTaken(reply)
    onClose()
  }

  return (
    <Ask
      isOpen
      title={say(biometricTexts.fingerprints)}
      safeLabel={say(biometricTexts.back)}
      onSafe={onClose}
      actLabel={say(biometricTexts.save)}
      onAct={() => void save()}
      busy={command.isBusy && say(biometricTexts.saving)}
      refused={bodyOf() === undefined ? say(isExcepted ? biometricTexts.whyFirst : biometricTexts.twoFirst) : undefined}
    >
      {isExcepted ? (
        <>
          <Radios
            label={say(biometricTexts.cannotWhy)}
            options={reasons.map((value) => ({ value, text: say(noFingerTexts[value]) }))}
            value={reason}
            onChange={setReason}
            columns={2}
          />
          <TextField
            label={say(biometricTexts.note)}
            aside={say(biometricTexts.optionalWord)}
            value={note}
            onChange={setNote}
            maxLength={200}
          />
        </>
      ) : (
        <>
          <ReaderNote state={reader.state} simulated={reader.device?.simulated ?? false} />
          <ul className="desk-fingers">
            {asked.map((finger) => (
              <FingerRow
                key={finger}
                finger={finger}
                capture={taken[finger]}
                preview={(made) => reader.session?.preview(made).quality ?? made.quality}
                least={view.leastQuality}
                isBusy={busy === finger}
                isReady={reader.session !== null && busy === null}
                onCapture={() => void capture(finger)}
              />
            ))}
          </ul>
        </>
      )}
      <Button variant="plain" onPress={() => setExcepted(!isExcepted)}>
        {say(isExcepted ? biometricTexts.can : biometricTexts.cannot)}
      </Button>
      <FailureNote failure={command.failure} />
    </Ask>
  )

  function bodyOf() {
    if (isExcepted) {
      if (reason === null) return undefined
      const word = note.trim()
      return { kind: 'none' as const, reason, ...(word === '' ? {} : { note: word }) }
    }
    const { device } = reader
    return device === null || good.length < asked.length
      ? undefined
      : { kind: 'fingers' as const, device, fingers: good }
  }
}

function ReaderNote({ state, simulated }: { state: 'searching' | 'none' | 'open'; simulated: boolean }): ReactNode {
  const say = useWords()
  if (state === 'searching') return <p>{say(biometricTexts.searching)}</p>
  if (state === 'none') return <Banner tone="warn" title={say(biometricTexts.noDevice)} announce="alert" />
  if (!simulated) return <p>{say(biometricTexts.waiting)}</p>
  return (
    <Banner tone="quiet" icon="info" title={say(biometricTexts.simulatedDevice)}>
      {say(biometricTexts.simulatedText)}
    </Banner>
  )
}

interface FingerRowProps {
  finger: Finger
  capture: FingerCapture | undefined
  preview: (capture: FingerCapture) => number
  least: number
  isBusy: boolean
  isReady: boolean
  onCapture: () => void
}

function FingerRow({ finger, capture, preview, least, isBusy, isReady, onCapture }: FingerRowProps): ReactNode {
  const say = useWords()
  const name = say(fingerTexts[finger])
  const quality = capture === undefined ? undefined : preview(capture)
  const isGood = quality !== undefined && quality >= least
  return (
    <li className="desk-fingers__row">
      <strong>{name}</strong>
      <span role="status">
        {quality !== undefined && (
          <>
            <Tag tone={isGood ? 'ok' : 'warn'} icon={isGood ? 'ok' : 'alert'}>
              {say(biometricTexts.quality(quality))}
            </Tag>{' '}
            {say(isGood ? biometricTexts.good : biometricTexts.poor(least))}
          </>
        )}
      </span>
      <Button
        icon="finger"
        onPress={onCapture}
        busy={isBusy && say(biometricTexts.capturing)}
        refused={isReady || isBusy ? undefined : say(biometricTexts.searching)}
      >
        {say(quality === undefined ? biometricTexts.capture(name) : biometricTexts.again(name))}
      </Button>
    </li>
  )
}
